//! The check as an editor meets it: a wrong file goes in, a named place comes out.
