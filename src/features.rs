//! What a reader can do besides reading, a folder each: in it `state` holds the signals and what is stored, and `view` the
//! components. State never names a view.
