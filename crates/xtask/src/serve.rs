//! Serves a finished site as a production host would: precompressed, with its own 404 page and cache rules.

use std::net::Ipv4Addr;
use std::path::Path;

use anyhow::{Context, Result};
use article::{Address, Base};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

use crate::finish::headers;

/// Serves until it is stopped. Port 0 takes a free one; the address is printed when the server answers.
pub(crate) fn serve(folder: &Path, base: &Base, port: u16) -> Result<()> {
    let router = router(folder, base);
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

fn router(folder: &Path, base: &Base) -> Router {
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
    router.layer(from_fn(add_headers))
}

async fn add_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    for (name, value) in headers::for_path(&path) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use article::address;
    use axum::body::Body;
    use axum::http::header::CONTENT_TYPE;
    use tower::ServiceExt;

    use super::*;
    use crate::paths;

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
            let router = router(&folder, &Base::parse("/some/path/").unwrap());
            let response = router.oneshot(request).await.unwrap();
            assert_eq!(response.headers()[CONTENT_TYPE], kind, "{file}");
        }
    }
}
