//! Reads JSON (RFC 8259) as far as pages and what readers keep hold it: texts, whole numbers, lists, objects and `null`.
//!
//! What serde derives for reading the types of a page is a tenth of the program that the browser runs. This is a
//! hundredth, and reads the same.

use std::str::Chars;

/// No page nests deeper. Beyond it the text is none of ours, and reading it could exhaust the stack.
const DEEPEST: u8 = 32;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    Null,
    /// A whole number.
    Number(u32),
    /// A text.
    Text(String),
    /// Values in their order.
    List(Vec<Json>),
    /// Values with their names, in the order in which they were written. A name can be there twice.
    Object(Vec<(String, Json)>),
}

/// A text as JSON, with its quotes. What a script or a page could take for markup is written as it is: JSON stands in
/// files and in storage, and whoever shows it escapes it.
pub fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            '\n' => json.push_str("\\n"),
            // Fewer than 32, so two digits in base 16 say them.
            '\0'..='\x1f' => {
                json.push_str("\\u00");
                json.extend(
                    [character as u8 >> 4, character as u8 & 15]
                        .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])),
                );
            }
            _ => json.push(character),
        }
    }
    json + "\""
}

/// What can be read from a value.
pub(crate) trait FromJson: Sized {
    /// Reads it; `None` where the value is something else.
    fn read(json: Json) -> Option<Self>;
}

impl Json {
    /// Reads a whole text; `None` where it is no JSON, or holds what no page does.
    pub fn parse(text: &str) -> Option<Self> {
        let mut reader = Reader(text.chars());
        let json = reader.value(DEEPEST)?;
        (reader.next_visible().is_none()).then_some(json)
    }

    /// Takes a field out of an object, where it has one of this name.
    pub fn field(&mut self, name: &str) -> Option<Json> {
        let Self::Object(fields) = self else { return None };
        let place = fields.iter().position(|(field, _)| field == name)?;
        Some(fields.swap_remove(place).1)
    }

    /// Takes a field out of an object and reads it.
    pub(crate) fn take<T: FromJson>(&mut self, name: &str) -> Option<T> {
        T::read(self.field(name)?)
    }
}

impl FromJson for String {
    fn read(json: Json) -> Option<Self> {
        match json {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl FromJson for u32 {
    fn read(json: Json) -> Option<Self> {
        match json {
            Json::Number(number) => Some(number),
            _ => None,
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(json: Json) -> Option<Self> {
        match json {
            Json::List(values) => values.into_iter().map(T::read).collect(),
            _ => None,
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn read(json: Json) -> Option<Self> {
        match json {
            Json::Null => Some(None),
            json => T::read(json).map(Some),
        }
    }
}

/// The rest of a text.
struct Reader<'text>(Chars<'text>);

impl Reader<'_> {
    fn next_visible(&mut self) -> Option<char> {
        self.0.find(|next| !matches!(next, ' ' | '\n' | '\r' | '\t'))
    }

    fn value(&mut self, deepest: u8) -> Option<Json> {
        let first = self.next_visible()?;
        self.value_from(first, deepest)
    }

    fn value_from(&mut self, first: char, deepest: u8) -> Option<Json> {
        let below = deepest.checked_sub(1)?;
        match first {
            '"' => self.text().map(Json::Text),
            '0'..='9' => self.number(first),
            'n' => {
                self.0 = self.0.as_str().strip_prefix("ull")?.chars();
                Some(Json::Null)
            }
            '[' => {
                let mut values = Vec::new();
                self.each(']', |reader, first| {
                    values.push(reader.value_from(first, below)?);
                    Some(())
                })?;
                Some(Json::List(values))
            }
            '{' => {
                let mut fields = Vec::new();
                self.each('}', |reader, first| {
                    let name = (first == '"').then(|| reader.text())??;
                    (reader.next_visible()? == ':').then_some(())?;
                    fields.push((name, reader.value(below)?));
                    Some(())
                })?;
                Some(Json::Object(fields))
            }
            _ => None,
        }
    }

    /// Reads what stands between commas, up to the end.
    fn each(&mut self, end: char, mut entry: impl FnMut(&mut Self, char) -> Option<()>) -> Option<()> {
        let mut first = self.next_visible()?;
        if first == end {
            return Some(());
        }
        loop {
            entry(self, first)?;
            match self.next_visible()? {
                ',' => first = self.next_visible()?,
                next => return (next == end).then_some(()),
            }
        }
    }

    fn number(&mut self, first: char) -> Option<Json> {
        let mut number = first.to_digit(10)?;
        while let Some(digit) = self.0.as_str().chars().next().and_then(|next| next.to_digit(10)) {
            // No number begins with a zero but zero itself.
            (number > 0).then_some(())?;
            number = number.checked_mul(10)?.checked_add(digit)?;
            self.0.next();
        }
        Some(Json::Number(number))
    }

    /// The rest of a text whose first quote is read.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            // What needs no care is most of a page, and is taken in one piece.
            let rest = self.0.as_str();
            let plain = rest.find(|next| matches!(next, '"' | '\\' | '\0'..='\x1f'))?;
            text.push_str(&rest[..plain]);
            self.0 = rest[plain..].chars();
            match self.0.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.0.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let unit = self.unit()?;
                // A character beyond 65,535 is written as two halves.
                if unit & 0xfc00 == 0xd800 {
                    self.0 = self.0.as_str().strip_prefix("\\u")?.chars();
                    let low = self.unit()?;
                    (low & 0xfc00 == 0xdc00).then_some(())?;
                    char::from_u32(0x1_0000 + ((unit & 0x3ff) << 10) + (low & 0x3ff))?
                } else {
                    char::from_u32(unit)?
                }
            }
            same @ ('"' | '\\' | '/') => same,
            _ => return None,
        })
    }

    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| Some(unit << 4 | self.0.next()?.to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::{FromJson, Json};

    fn text(json: &str) -> Option<String> {
        String::read(Json::parse(json)?)
    }

    #[test]
    fn a_text_is_read_as_serde_writes_it_and_as_any_writer_may() {
        for words in ["", "plain", "\"\\/", "a\n\r\t\u{8}\u{c}\u{1}\u{7f}", "ketamine – Ω 🌿", "</script>"] {
            assert_eq!(text(&serde_json::to_string(words).unwrap()).as_deref(), Some(words));
        }
        assert_eq!(text(r#""\u003c\uD83C\udf3f\/""#).as_deref(), Some("<🌿/"));
    }

    #[test]
    fn what_is_no_json_or_holds_what_no_page_does_is_nothing() {
        let wrong = [
            "",
            " ",
            "\"",
            "\"a",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\n\"",
            "nul",
            "nulL",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{1:1}",
            "[1}",
            "01",
            "-1",
            "1.5",
            "4294967296",
            "1 1",
            "null null",
            "true",
            "<html>",
        ];
        for json in wrong {
            assert!(Json::parse(json).is_none(), "{json:?} was read");
        }
        assert!(Json::parse(&"[".repeat(100_000)).is_none());
    }

    #[test]
    fn lists_objects_and_numbers_are_read_with_any_space_between() {
        let mut json = Json::parse(" { \"a\" : [ 0 , 10,\n4294967295 ] , \"b\" : null , \"c\":[],\"d\":{} } ").unwrap();
        assert_eq!(json.take("a"), Some(vec![0_u32, 10, u32::MAX]));
        assert_eq!(json.take("b"), Some(None::<String>));
        assert_eq!(json.take("c"), Some(Vec::<String>::new()));
        assert!(json.take::<String>("d").is_none() && json.take::<String>("e").is_none());
    }
}
