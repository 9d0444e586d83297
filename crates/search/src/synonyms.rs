//! What readers call things, and what the texts call them.

use serde::{Deserialize, Serialize};

/// Groups of words with one meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synonyms {
    groups: Vec<Group>,
}

/// Words with one meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Group {
    /// What readers type: a word or several.
    pub(crate) readers: Vec<String>,
    /// What the texts say.
    pub(crate) texts: Vec<String>,
}

impl Synonyms {
    /// Adds a group: whoever types one of the first finds the texts that say one of the second.
    pub fn add(&mut self, readers: Vec<String>, texts: Vec<String>) {
        self.groups.push(Group { readers, texts });
    }

    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// All that readers type and texts say.
    pub(crate) fn phrases(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(|group| group.readers.iter().chain(&group.texts)).map(String::as_str)
    }
}
