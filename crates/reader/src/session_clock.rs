//! The minutes of a session: which stage is typical then, and how they are said.

/// The number of the stage that is typical at a minute, where `begins` holds the minutes in which the stages begin, in
/// their order; `None` before the first of them.
pub fn stage_at(begins: &[u16], minute: u16) -> Option<usize> {
    begins.iter().take_while(|begin| **begin <= minute).count().checked_sub(1)
}

/// So many minutes after the start, in words that are short to hear.
pub fn after_the_start(minute: u16) -> String {
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
    fn each_minute_has_the_stage_that_began_last() {
        let stages = [0, 1, 2, 29, 30, 50, 119, 120, u16::MAX].map(|minute| stage_at(&[0, 2, 30, 50, 120], minute));
        assert_eq!(stages, [0, 0, 1, 1, 2, 3, 3, 4, 4].map(Some));
        assert_eq!(stage_at(&[], 5), None);
    }

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
