//! A part of the book that is read when it is first used.
//!
//! Behaves like the part itself; where the part comes from an edition and is damaged, it is empty and the edition knows it.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use serde::{Serialize, de::DeserializeOwned};

use super::edition::{Part, Stored};

/// A part, in memory or in an edition.
pub struct Lazy<T> {
    value: OnceLock<T>,
    stored: Option<(Arc<Stored>, Part)>,
}

impl<T> Lazy<T> {
    /// The part of an edition with this name.
    pub(super) fn stored(stored: &Arc<Stored>, part: Part) -> Self {
        Self { value: OnceLock::new(), stored: Some((Arc::clone(stored), part)) }
    }
}

impl<T: Default + Serialize + DeserializeOwned> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| match &self.stored {
            Some((stored, part)) => stored.decode(*part).unwrap_or_default(),
            None => T::default(),
        })
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self { value: OnceLock::from(value), stored: None }
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T: Clone> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), stored: self.stored.clone() }
    }
}

impl<T: Default + Serialize + DeserializeOwned + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Default + Serialize + DeserializeOwned + std::fmt::Debug> std::fmt::Debug for Lazy<T> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(to)
    }
}

impl<'a, T> IntoIterator for &'a Lazy<Vec<T>>
where
    Vec<T>: Serialize + DeserializeOwned,
{
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
