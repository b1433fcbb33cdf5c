//! How a role looks. A theme's [`Look`] gives every [`Role`] of a page, and every [`Tone`] of the screens around it, a style.
//!
//! The usual themes use the terminal's own sixteen colours, so that the person's palette decides; `contrast` uses bold,
//! reverse and the strongest colours, `mono` attributes alone. No meaning hangs on colour: wherever a colour says
//! something, a word or a sign beside it says the same.

use crate::app::Theme;
use crate::markdown::page::{Callout, Mark, Role};
use ratatui::style::{Color, Modifier, Style};

/// A theme as styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look(pub Theme);

/// What stands around a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Running text.
    Text,
    /// The title of a screen.
    Title,
    /// The title of a panel that has the keys.
    PanelTitle,
    /// Less important text.
    Dim,
    /// Lines and frames.
    Frame,
    /// A key in the footer.
    Key,
    /// What a key does.
    Word,
    /// What is selected in a list, and the link that has the keys.
    Selected,
    /// A place that was found.
    Found,
    /// The place that was found last.
    FoundHere,
    /// Done, passed.
    Right,
    /// Not passed.
    Wrong,
    /// Under way.
    Busy,
    /// Expected text in a comparison.
    Expected,
    /// Text that came out in a comparison.
    Got,
    /// The part of a line that differs.
    Differs,
    /// Selected text in the editor.
    Marked,
}

impl Look {
    /// How a span of a page looks.
    pub fn span(self, role: Role, mark: Mark) -> Style {
        let mut style = self.role(role);
        if mark.strong {
            style = style.add_modifier(Modifier::BOLD);
        }
        if mark.emphasis {
            style = style.add_modifier(Modifier::ITALIC);
        }
        if mark.struck {
            style = style.add_modifier(Modifier::CROSSED_OUT);
        }
        style
    }

    /// How a role looks.
    pub fn role(self, role: Role) -> Style {
        let plain = Style::new();
        match role {
            Role::Text | Role::CodeText | Role::Quote | Role::Operator | Role::Output => plain,
            Role::Heading(1) => self.colour(Hue::Blue).bold().underlined(),
            Role::Heading(2) => self.colour(Hue::Blue).bold(),
            Role::Heading(_) | Role::TableHead | Role::Choice => plain.bold(),
            Role::Bullet | Role::LineMark => self.colour(Hue::Blue),
            Role::Code => self.inline_code(),
            Role::Keyword => self.code(Hue::Magenta, Modifier::BOLD),
            Role::String => self.code(Hue::Green, Modifier::empty()),
            Role::Number => self.code(Hue::Cyan, Modifier::empty()),
            Role::Comment => self.dim().italic(),
            Role::Function => self.code(Hue::Blue, Modifier::empty()),
            Role::Type => self.code(Hue::Yellow, Modifier::empty()),
            Role::LineNumber | Role::Frame | Role::Dim | Role::Label => self.dim(),
            Role::Callout(kind) => self.callout(kind),
            Role::Link => self.colour(Hue::Blue).underlined(),
            Role::Error => self.colour(Hue::Orange),
            Role::Right => self.tone(Tone::Right),
            Role::Wrong => self.tone(Tone::Wrong),
            Role::Plot(number) => self.plot(number),
        }
    }

    /// How something around a page looks.
    pub fn tone(self, tone: Tone) -> Style {
        let plain = Style::new();
        match tone {
            Tone::Text => plain,
            Tone::Word => match self.0 {
                Theme::Contrast => plain,
                _ => self.dim(),
            },
            Tone::Title | Tone::Key | Tone::Busy => plain.bold(),
            Tone::Dim | Tone::Frame => self.dim(),
            Tone::Selected | Tone::Differs => plain.reversed(),
            Tone::Found => match self.0 {
                Theme::Dark | Theme::Light => plain.fg(Color::Black).bg(Color::Yellow),
                Theme::Contrast | Theme::Mono => plain.bold().underlined(),
            },
            Tone::FoundHere => plain.reversed().bold(),
            // Blue and orange and not green and red: the pair that most colour-blind people tell apart.
            Tone::PanelTitle | Tone::Right | Tone::Expected => self.colour(Hue::Blue).bold(),
            Tone::Wrong | Tone::Got => self.colour(Hue::Orange).bold(),
            Tone::Marked => match self.0 {
                Theme::Dark => plain.bg(Color::Blue).fg(Color::White),
                Theme::Light => plain.bg(Color::Cyan).fg(Color::Black),
                Theme::Contrast | Theme::Mono => plain.reversed(),
            },
        }
    }

    fn dim(self) -> Style {
        match self.0 {
            // The attribute and not the colour "bright black", which is the background in some palettes.
            Theme::Dark | Theme::Light | Theme::Mono => Style::new().dim(),
            // Faint text is what people who ask for contrast cannot read.
            Theme::Contrast => Style::new(),
        }
    }

    fn inline_code(self) -> Style {
        match self.0 {
            Theme::Dark | Theme::Light => self.colour(Hue::Cyan),
            Theme::Contrast | Theme::Mono => Style::new().bold(),
        }
    }

    /// A colour of code. In `mono` the attribute alone is left.
    fn code(self, hue: Hue, attribute: Modifier) -> Style {
        match self.0 {
            Theme::Mono => Style::new().add_modifier(attribute),
            _ => self.colour(hue),
        }
    }

    fn callout(self, kind: Callout) -> Style {
        let hue = match kind {
            Callout::Note | Callout::Important => Hue::Blue,
            Callout::Tip => Hue::Cyan,
            Callout::Warning | Callout::Caution => Hue::Orange,
        };
        self.colour(hue).bold()
    }

    fn plot(self, number: u8) -> Style {
        const SERIES: [Hue; 4] = [Hue::Blue, Hue::Orange, Hue::Cyan, Hue::Magenta];
        self.colour(SERIES[usize::from(number) % SERIES.len()])
    }

    fn colour(self, hue: Hue) -> Style {
        let colour = match self.0 {
            Theme::Dark => match hue {
                Hue::Blue => Color::LightBlue,
                // The sixteen colours have no orange. Yellow on dark and red on light come nearest.
                Hue::Orange => Color::LightYellow,
                Hue::Cyan => Color::Cyan,
                Hue::Magenta => Color::LightMagenta,
                Hue::Green => Color::Green,
                Hue::Yellow => Color::Yellow,
            },
            Theme::Light => match hue {
                Hue::Blue => Color::Blue,
                Hue::Orange => Color::Red,
                // Cyan and yellow cannot be read on white.
                Hue::Cyan | Hue::Magenta | Hue::Yellow => Color::Magenta,
                Hue::Green => Color::Green,
            },
            Theme::Contrast => match hue {
                Hue::Blue | Hue::Cyan => Color::LightCyan,
                Hue::Orange => Color::LightYellow,
                Hue::Magenta | Hue::Green | Hue::Yellow => return Style::new(),
            },
            Theme::Mono => return Style::new(),
        };
        Style::new().fg(colour)
    }
}

#[derive(Debug, Clone, Copy)]
enum Hue {
    Blue,
    Orange,
    Cyan,
    Magenta,
    Green,
    Yellow,
}

#[cfg(test)]
mod tests {
    use super::*;

    const TONES: [Tone; 17] = [
        Tone::Text,
        Tone::Title,
        Tone::PanelTitle,
        Tone::Dim,
        Tone::Frame,
        Tone::Key,
        Tone::Word,
        Tone::Selected,
        Tone::Found,
        Tone::FoundHere,
        Tone::Right,
        Tone::Wrong,
        Tone::Busy,
        Tone::Expected,
        Tone::Got,
        Tone::Differs,
        Tone::Marked,
    ];

    const ROLES: [Role; 14] = [
        Role::Heading(1),
        Role::Heading(2),
        Role::Code,
        Role::Keyword,
        Role::String,
        Role::Number,
        Role::Comment,
        Role::Callout(Callout::Warning),
        Role::Link,
        Role::Error,
        Role::Right,
        Role::Wrong,
        Role::Plot(1),
        Role::Dim,
    ];

    #[test]
    fn mono_has_no_colour() {
        let styles = TONES.map(|tone| Look(Theme::Mono).tone(tone)).into_iter();
        for style in styles.chain(ROLES.map(|role| Look(Theme::Mono).role(role))) {
            assert_eq!((style.fg, style.bg), (None, None), "{style:?}");
        }
    }

    #[test]
    fn only_the_sixteen_colours_of_the_terminal_are_used() {
        for theme in Theme::ALL {
            let styles = TONES.map(|tone| Look(theme).tone(tone)).into_iter();
            for style in styles.chain(ROLES.map(|role| Look(theme).role(role))) {
                for colour in [style.fg, style.bg].into_iter().flatten() {
                    assert!(!matches!(colour, Color::Rgb(..) | Color::Indexed(_)), "{colour:?} in {theme:?}");
                }
            }
        }
    }
}
