//! Variants of a prediction: the same question about a program with other values in it, as its author declares them
//! (`vary`). The answer is typed, because the choices speak of the first program.

use super::document::Prediction;

impl Prediction {
    /// How many variants there are.
    pub fn variants(&self) -> usize {
        self.vary.iter().map(|(_, values)| values.len()).min().unwrap_or(0)
    }

    /// The variant of this number, from 0; none if there are not so many.
    pub fn variant(&self, number: usize) -> Option<Self> {
        if number >= self.variants() {
            return None;
        }
        let put = |program: String, (part, values): &(String, Vec<String>)| program.replacen(part, &values[number], 1);
        Some(Self {
            program: self.vary.iter().fold(self.program.clone(), put),
            own_program: true,
            choices: Vec::new(),
            wrong: Vec::new(),
            vary: Vec::new(),
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    const TEXT: &str = "# T\n\n```python run\ncpu = 40\nlimit = 90\nprint(cpu >= limit)\n```\n\n```predict\nask = \"?\"\n\
        why = \"w\"\nvary = { \"cpu = 40\" = [\"cpu = 95\", \"cpu = 90\"], \"= 90\" = [\"= 99\", \"= 80\"] }\n```\n";

    #[test]
    fn the_values_of_one_place_go_together() {
        let asked = parse(TEXT).predictions.remove(0);
        let program = |number| asked.variant(number).map(|variant| variant.program);
        assert_eq!(asked.variants(), 2);
        assert_eq!(program(0).as_deref(), Some("cpu = 95\nlimit = 99\nprint(cpu >= limit)"));
        assert_eq!(program(1).as_deref(), Some("cpu = 90\nlimit = 80\nprint(cpu >= limit)"));
        assert_eq!(program(2), None);
    }

    #[test]
    fn what_cannot_be_varied_is_told_to_the_author() {
        let told = |from: &str, to: &str| {
            let problems = parse(&TEXT.replace(from, to)).problems;
            problems.into_iter().map(|problem| problem.what).collect::<Vec<_>>()
        };
        assert_eq!(told("x", "x"), [""; 0]);
        assert_eq!(told("\"cpu = 40\" =", "\"cpu\" ="), ["`vary` names \"cpu\", which stands 2 times in the program"]);
        assert_eq!(told("\"= 99\", ", ""), ["lists of `vary` that are not equally long"]);
        assert_eq!(told("\"cpu = 95\"", "\"cpu = 40\""), ["`vary` puts \"cpu = 40\" in its own place"]);
    }
}
