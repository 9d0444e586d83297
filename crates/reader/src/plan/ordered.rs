//! A small map in the order of its keys. A plan holds a hundred things at most, and the standard library's trees would
//! cost the program more than all that is done with them.

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered<K, V>(Vec<(K, V)>);

impl<K, V> Default for Ordered<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Clone, V: Copy> Ordered<K, V> {
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<V> {
        self.place(key).ok().map(|place| self.0[place].1)
    }

    /// Gives a key this value, or takes the key away.
    pub fn set(&mut self, key: K, value: Option<V>) {
        match (self.place(&key), value) {
            (Ok(place), Some(value)) => self.0[place].1 = value,
            (Ok(place), None) => {
                self.0.remove(place);
            }
            (Err(place), Some(value)) => self.0.insert(place, (key, value)),
            (Err(_), None) => {}
        }
    }

    /// Every key with its value.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
impl<K: Ord + Clone, V: Copy> FromIterator<(K, V)> for Ordered<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(entries: T) -> Self {
        let mut ordered = Self::default();
        entries.into_iter().for_each(|(key, value)| ordered.set(key, Some(value)));
        ordered
    }
}
