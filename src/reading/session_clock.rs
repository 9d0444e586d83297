//! The minutes of a session as they are said.

/// So many minutes after the start, in words that are short to hear.
pub(crate) fn after_the_start(minute: u16) -> String {
    let hours = match minute / 60 {
        0 => String::new(),
        1 => "1 hour".to_owned(),
        hours => format!("{hours} hours"),
    };
    match minute % 60 {
        0 if hours.is_empty() => "at the start".to_owned(),
        0 => format!("{hours} after the start"),
        rest if hours.is_empty() => format!("{rest} minutes after the start"),
        rest => format!("{hours} {rest} minutes after the start"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_said_as_people_say_it() {
        let told = [0, 5, 60, 75, 120, 205].map(after_the_start);
        assert_eq!(
            told,
            [
                "at the start",
                "5 minutes after the start",
                "1 hour after the start",
                "1 hour 15 minutes after the start",
                "2 hours after the start",
                "3 hours 25 minutes after the start",
            ]
        );
    }
}
