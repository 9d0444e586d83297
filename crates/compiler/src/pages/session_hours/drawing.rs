//! The picture of the hours with its controls. Words stand outside of what is stretched; what needs the program waits for
//! it out of sight.

use model::SessionHours;
use model::session_hours::{Band, RouteHours, Stage};

use super::scale::{HEIGHT, Scale, outline};
use crate::html::escape;

/// Draws the picture. Nothing in it depends on a reader: no route is chosen.
pub(super) fn drawing(hours: &SessionHours) -> String {
    let routes = hours.routes.each_ref().map(|route| route.hours);
    let scale = Scale::of(&routes);
    let rows = routes.iter().map(|hours| row(hours, scale)).collect::<String>();
    let axis: String =
        scale.hours().map(|(place, name)| format!("<text x=\"{place}\" y=\"1em\">{name}</text>")).collect();
    let legend = Band::ALL.map(legend).concat();
    format!(
        "<figure class=\"session-hours\" id=\"hours_figure\" aria-labelledby=\"session-hours\"><div class=\"hours-plot\"><div role=\"radiogroup\" aria-label=\"Route\">{rows}</div>\
         <svg class=\"hours-axis\" aria-hidden=\"true\">{axis}</svg>\
         <input class=\"hours-slider needs-program\" id=\"hours_slider\" type=\"range\" min=\"0\" max=\"{}\" step=\"5\" \
         value=\"0\" autocomplete=\"off\" aria-label=\"Time after the start\"></div>\
         <ul class=\"hours-legend\" aria-hidden=\"true\">{legend}</ul>\
         <div class=\"hours-now needs-program\"><p class=\"hours-time\" id=\"hours_time\"></p>\
         <div class=\"hours-stages\">{}</div></div></figure>\n",
        scale.end(),
        stages(hours)
    )
}

fn row(hours: &RouteHours, scale: Scale) -> String {
    let route = hours.route();
    let shapes = Band::ALL.map(|band| shape(band, &scale.outline(hours, band))).concat();
    format!(
        "<div class=\"hours-row\"><label><input class=\"needs-program\" type=\"radio\" name=\"hours_route\" \
         value=\"{}\" data-begins=\"{}\">{}</label>\
         <svg viewBox=\"0 0 {} {HEIGHT}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <path class=\"hours-lines\" d=\"{}\"/>{shapes}</svg></div>",
        route.id(),
        hours.begins().map(|minute| minute.to_string()).join(" "),
        route.title(),
        scale.end(),
        scale.lines()
    )
}

fn shape(band: Band, outline: &str) -> String {
    format!("<path class=\"hours-{}\" d=\"{outline}\"/>", band.id())
}

fn legend(band: Band) -> String {
    let shape = shape(band, &outline(band, 1, Some(23), 23));
    format!("<li><svg viewBox=\"0 0 24 {HEIGHT}\">{shape}</svg>{}</li>", band.title())
}

/// The words of every stage. They lie in one place, and the program says which are seen.
fn stages(hours: &SessionHours) -> String {
    let mut html = String::new();
    for (stage, entry) in Stage::ALL.into_iter().zip(&hours.stages) {
        html.push_str(&format!(
            "<dl data-stage=\"{}\" data-title=\"{}\"><dt>What is typical</dt><dd>{}</dd><dt>What staff check</dt><dd>{}</dd>\
             <dt>What you may feel</dt><dd>{}</dd></dl>",
            stage.id(),
            escape(&entry.words.title.to_lowercase()),
            escape(&entry.words.typical),
            escape(&entry.words.staff),
            escape(&entry.words.feel)
        ));
    }
    html
}
