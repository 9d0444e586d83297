//! What a page shows of the reader's choices before the program is there: the service worker writes them into the root
//! element as attributes, and gets them from here.

use reader::settings::Settings;
use reader::treatment::Treatment;

use crate::persistence::Format;
use crate::platform::{storage, worker};

/// How the settings are stored. Private reading leaves them: a text that cannot be read is of no use there.
pub(crate) static SETTINGS: Format<Settings> =
    Format { name: "settings", parse: Settings::parse, write: |settings| settings.to_text(), is_read_in_private: true };

/// How the treatment is stored. The name is older than the word.
pub(crate) static TREATMENT: Format<Treatment> = Format {
    name: "variant",
    parse: Treatment::parse,
    write: |treatment| treatment.to_text(),
    is_read_in_private: false,
};

/// Leaves the stored choices for the worker where somebody else deleted them; in private reading the settings alone.
pub(crate) fn start() {
    if storage::is_private() {
        worker::keep_in_private(SETTINGS.read().attributes(), || {});
    } else {
        worker::keep_attributes_again(attributes());
    }
}

/// Leaves the stored choices for the worker. To be called after each change that is made here: what another page changed,
/// that page leaves.
pub(crate) fn leave_for_worker() {
    worker::keep_attributes(attributes());
}

fn attributes() -> String {
    SETTINGS.read().attributes() + &TREATMENT.read().attributes()
}
