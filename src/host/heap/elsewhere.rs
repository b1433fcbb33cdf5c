//! Systems whose processes cannot be looked into.

use super::{Attention, HeapError};
use crate::heap::{Look, Version};

/// A process and the Python found in it.
#[derive(Debug)]
pub struct Lens {
    never: std::convert::Infallible,
}

impl Lens {
    /// Finds the Python in a process.
    ///
    /// # Errors
    /// Always: [`HeapError::System`].
    pub fn open(_pid: u32) -> Result<Self, HeapError> {
        Err(HeapError::System)
    }

    /// The process's number.
    pub fn pid(&self) -> u32 {
        match self.never {}
    }

    /// The version of its Python.
    pub fn version(&self) -> Version {
        match self.never {}
    }

    /// The process's name.
    pub fn name(&self) -> &str {
        match self.never {}
    }

    /// Looks.
    ///
    /// # Errors
    /// Never comes to it.
    pub fn look(&mut self, _attention: &Attention) -> Result<Look, HeapError> {
        match self.never {}
    }

    /// Takes the memory of an old look for the next one.
    pub fn recycle(&mut self, _look: Look) {
        match self.never {}
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn another_system_is_told_the_way_that_works_there() {
        let told = super::Lens::open(7).unwrap_err().to_string();
        let expected = "another program's memory can be read on Linux with 64 bits only; elsewhere take a snapshot from \
                        inside, with tracemalloc";
        assert_eq!(told, expected);
    }
}
