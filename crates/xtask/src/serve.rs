//! Serves a finished site as a production host would: precompressed, with its own 404 page and cache rules.

use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use model::{Address, Base};
use tokio::net::TcpListener;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

use crate::finish::headers;

/// No file of a site has a longer name or path, in bytes. File systems refuse names of more than 255 and paths of more
/// than 4095, the folder of the site and the ending of a compressed file included.
const LONGEST_NAME: usize = 240;
const LONGEST_PATH: usize = 2_000;

/// Serves until it is stopped. Port 0 takes a free one; the address is printed when the server answers. A browser keeps
/// files without asking whose path holds the text `unchanging`.
pub(crate) fn serve(folder: &Path, base: &Base, port: u16, unchanging: &str) -> Result<()> {
    let router = router(folder, base, unchanging);
    let runtime = tokio::runtime::Runtime::new().context("cannot start the server's threads")?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.with_context(|| {
            format!("port {port} of 127.0.0.1 is taken; choose another one with `--port`, or 0 for any")
        })?;
        let port = listener.local_addr().context("the server has no address")?.port();
        println!("Serving http://127.0.0.1:{port}{}", base.as_str());
        axum::serve(listener, router).await.context("the server stopped")
    })
}

fn router(folder: &Path, base: &Base, unchanging: &str) -> Router {
    let not_found = ServeFile::new(folder.join(Address::NotFound.html_file())).precompressed_br().precompressed_gzip();
    let prefix = base.as_str().trim_end_matches('/');
    let mut files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    if !prefix.is_empty() {
        files = files.redirect_path_prefix(prefix);
    }
    let files = files.not_found_service(not_found);
    let router = if prefix.is_empty() {
        Router::new().fallback_service(files)
    } else {
        Router::new().nest_service(prefix, files)
    };
    // Around the router, and not a layer of it: a layer acts when the path is already matched.
    let nowhere = format!("{}-", base.as_str());
    let router = router.map_request(move |request| with_plain_path(request, &nowhere));
    let unchanging: Arc<str> = unchanging.into();
    let add_headers = from_fn(move |request, next| add_headers(Arc::clone(&unchanging), request, next));
    Router::new().fallback_service(router).layer(add_headers)
}

/// The request with a path that can be looked up as a file. Slashes side by side count as one, as in nginx, so that no
/// redirect begins with two and leads to another host. What is too long for a file system becomes a path that is not there.
fn with_plain_path(mut request: Request, nowhere: &str) -> Request {
    let uri = request.uri();
    let is_too_long = uri.path().len() > LONGEST_PATH || uri.path().split('/').any(|name| name.len() > LONGEST_NAME);
    let mut plain = String::new();
    for character in if is_too_long { nowhere } else { uri.path() }.chars() {
        if character != '/' || !plain.ends_with('/') {
            plain.push(character);
        }
    }
    if let Some(query) = uri.query() {
        plain = plain + "?" + query;
    }
    if let Ok(plain) = Uri::try_from(plain) {
        *request.uri_mut() = plain;
    }
    request
}

async fn add_headers(unchanging: Arc<str>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for (name, value) in headers::for_path(&path, &unchanging) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::http::header::{CONTENT_TYPE, LOCATION};
    use model::address;

    /// What the server answers at a path of a site that has a page below `articles/`.
    async fn answer(base: &str, path: &str) -> Response {
        let folder = paths::target().join("tests/serve");
        for file in ["404.html", "articles/safety/index.html"] {
            paths::write(&folder.join(file), "").unwrap();
        }
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        router(&folder, &Base::parse(base).unwrap(), headers::UNCHANGING_FOLDER).oneshot(request).await.unwrap()
    }

    #[tokio::test]
    async fn a_redirect_never_leads_to_another_host() {
        for base in ["/", "/some/path/"] {
            for below in ["/articles", "//articles", "///articles/safety", "articles", "%2Farticles", "%5Carticles"] {
                for path in [format!("{base}{below}"), format!("/{base}{below}"), format!("/%2F{base}{below}")] {
                    let response = answer(base, &path).await;
                    let Some(location) = response.headers().get(LOCATION) else { continue };
                    let location = location.to_str().unwrap();
                    let is_of_this_host = location.starts_with('/') && !location[1..].starts_with(['/', '\\']);
                    assert!(is_of_this_host, "{path} leads to {location}");
                }
            }
        }
        let twice = answer("/", "//articles").await;
        assert_eq!(twice.headers()[LOCATION], "/articles/", "a doubled slash counts as one");
    }

    #[tokio::test]
    async fn a_path_that_no_file_can_have_is_not_found() {
        let too_long = [250, 252, 253, 255, 256, 20_000].map(|length| "x".repeat(length));
        let too_deep = ["x/".repeat(2_100), "x/".repeat(20_000), format!("articles/{}", "x".repeat(300))];
        let others =
            ["a%00b", "%ff", "articles/safety/index.html/x", "..%2f..%2fetc/passwd", "%2e%2e/x", "C:%5Cx", "%"];
        for base in ["/", "/some/path/"] {
            let paths = too_long.iter().chain(&too_deep).map(String::as_str).chain(others);
            for path in paths {
                let response = answer(base, &format!("{base}{path}")).await;
                assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path:.40}, {} bytes", path.len());
            }
        }
    }

    #[tokio::test]
    async fn what_is_published_besides_pages_is_sent_as_what_it_is() {
        let folder = paths::target().join("tests/serve");
        for (file, kind) in [
            (address::BOOK, "application/epub+zip"),
            (address::FEED, "text/xml"),
            (address::ROBOTS, "text/plain"),
            (address::SITEMAP, "text/xml"),
        ] {
            paths::write(&folder.join(file), "").unwrap();
            let request = Request::builder().uri(format!("/some/path/{file}")).body(Body::empty()).unwrap();
            let router = router(&folder, &Base::parse("/some/path/").unwrap(), headers::UNCHANGING_FOLDER);
            let response = router.oneshot(request).await.unwrap();
            assert_eq!(response.headers()[CONTENT_TYPE], kind, "{file}");
        }
    }
}
