//! Colours as a screen shows them, how well one is seen on another, and how styles spell them.
//!
//! The way from `oklch()` is that of CSS Color Module Level 4, "Converting OKLCH colors to OKLab colors" and the sample
//! code for color conversions (<https://www.w3.org/TR/css-color-4/#color-conversion-code>). The contrast is that of WCAG
//! 2.2, "contrast ratio" and "relative luminance" (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).

/// A colour of sRGB as amounts of light, each from 0 to 1: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour([f64; 3]);

impl Colour {
    /// Reads `oklch(L% C H)`, the only way in which the tokens spell a colour of text or ground.
    pub(crate) fn parse(value: &str) -> Option<Self> {
        let mut parts = value.strip_prefix("oklch(")?.strip_suffix(')')?.split_whitespace();
        let lightness: f64 = parts.next()?.strip_suffix('%')?.parse().ok()?;
        let (chroma, hue): (f64, f64) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then(|| Self::from_oklch(lightness / 100.0, chroma, hue))
    }

    fn from_oklch(lightness: f64, chroma: f64, hue: f64) -> Self {
        let (sine, cosine) = hue.to_radians().sin_cos();
        let cones = multiply(OKLAB_TO_LMS, [lightness, chroma * cosine, chroma * sine]).map(|root| root.powi(3));
        // Where a screen cannot show a colour, browsers cut off what is too much or too little of a light.
        Self(multiply(XYZ_TO_LINEAR_SRGB, multiply(LMS_TO_XYZ, cones)).map(|amount| amount.clamp(0.0, 1.0)))
    }

    fn relative_luminance(self) -> f64 {
        let [red, green, blue] = self.0;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well one of the two is seen on the other: from 1, not at all, to 21, black on white.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.relative_luminance(), other.relative_luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// The functions of CSS that give a colour, by how each ends: `lch(` is `oklch(` as well.
const FUNCTIONS: [&str; 8] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "color("];

/// CSS Color Module Level 4, "Named Colors". `transparent` and `currentcolor` are no colours of their own, and system
/// colours are what the reader's device gives.
const NAMES: &str = "
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
    cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
    darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
    darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray
    dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
    greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
    lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
    lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
    mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
    olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru
    pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen
    seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato
    turquoise violet wheat white whitesmoke yellow yellowgreen
";

/// Whether a value of CSS spells a colour: by a function, in hexadecimal digits or by its name.
pub(crate) fn is_spelled_in(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let is_hexadecimal =
        |digits: &str| [3, 4, 6, 8].contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit());
    let mut words = value.split(|sign: char| !(sign.is_ascii_alphanumeric() || "#-_.".contains(sign)));
    FUNCTIONS.iter().any(|function| value.contains(function))
        || words.any(|word| {
            word.strip_prefix('#').is_some_and(is_hexadecimal) || NAMES.split_whitespace().any(|name| name == word)
        })
}

type Matrix = [[f64; 3]; 3];

const OKLAB_TO_LMS: Matrix = [
    [1.0, 0.396_337_777_376_174_9, 0.215_803_757_309_913_6],
    [1.0, -0.105_561_345_815_658_6, -0.063_854_172_825_813_3],
    [1.0, -0.089_484_177_529_811_9, -1.291_485_548_019_409_2],
];

const LMS_TO_XYZ: Matrix = [
    [1.226_879_875_845_924_3, -0.557_814_994_460_217_1, 0.281_391_045_665_964_7],
    [-0.040_575_745_214_800_8, 1.112_286_803_280_317, -0.071_711_058_065_516_4],
    [-0.076_372_936_674_660_1, -0.421_493_332_402_243_2, 1.586_924_019_836_781_6],
];

const XYZ_TO_LINEAR_SRGB: Matrix = [
    [12_831.0 / 3_959.0, -329.0 / 214.0, -1_974.0 / 3_959.0],
    [-851_781.0 / 878_810.0, 1_648_619.0 / 878_810.0, 36_519.0 / 878_810.0],
    [705.0 / 12_673.0, -2_585.0 / 12_673.0, 705.0 / 667.0],
];

fn multiply(matrix: Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(factor, value)| factor * value).sum())
}

#[test]
fn the_corners_of_srgb_are_where_css_says() {
    let corners = [
        ("oklch(0% 0 0)", [0.0, 0.0, 0.0]),
        ("oklch(100% 0 0)", [1.0, 1.0, 1.0]),
        ("oklch(62.7955% 0.257683 29.2339)", [1.0, 0.0, 0.0]),
        ("oklch(86.6440% 0.294827 142.4953)", [0.0, 1.0, 0.0]),
        ("oklch(45.2014% 0.313214 264.0520)", [0.0, 0.0, 1.0]),
        ("oklch(62.7955% 0.3 29.2339)", [1.0, 0.0, 0.0]),
    ];
    for (spelled, light) in corners {
        let colour = Colour::parse(spelled).unwrap();
        assert!(colour.0.iter().zip(light).all(|(one, two)| (one - two).abs() < 1e-4), "{spelled} is {colour:?}");
    }
}

/// The ratios of pure red, green and blue on white are in every table of contrasts.
#[test]
fn the_contrast_is_that_of_wcag() {
    let white = Colour([1.0; 3]);
    let pairs = [([0.0, 0.0, 0.0], 21.0), ([1.0, 0.0, 0.0], 3.998), ([0.0, 1.0, 0.0], 1.372), ([0.0, 0.0, 1.0], 8.592)];
    for (light, ratio) in pairs {
        assert!((Colour(light).contrast(white) - ratio).abs() < 0.001, "{light:?}");
        assert_eq!(white.contrast(Colour(light)), Colour(light).contrast(white));
    }
}

#[test]
fn every_spelling_of_a_colour_is_seen() {
    for spelled in ["#fff", "1px solid #0a0b0c", "Black", "rgb(0 0 0 / 0.1)", "oklch(50% 0.1 20)", "url(x) red"] {
        assert!(is_spelled_in(spelled), "{spelled}");
    }
    for other in ["transparent", "1px solid currentcolor", "CanvasText", "var(--white)", "url(#white)", "\"#\""] {
        assert!(!is_spelled_in(other), "{other}");
    }
}
