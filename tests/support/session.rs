//! A browser that a test drives, with a profile of its own, started and stopped with the test. Where no engine is named,
//! it is headless Chromium.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

pub(crate) use crate::engine::Profile;
use crate::engine::{Driver, Engine};

/// How long a test waits for something that has to happen. A slow machine needs some of it, a right page none.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a test looks whether it has.
const LOOK: Duration = Duration::from_millis(20);

/// Whether the program runs with all that every page gets.
pub(crate) const STARTED: &str = "document.documentElement.matches('[data-started~=reading][data-started~=notes]')";

/// A running browser with one window.
pub(crate) struct Browser {
    engine: Engine,
    driver: Driver,
    pub(crate) client: Client,
    profile: PathBuf,
    _own_profile: Option<Profile>,
}

impl Browser {
    /// Starts a browser with a new profile and a large window.
    pub(crate) async fn start() -> Self {
        let profile = Profile::new();
        let mut browser = Self::start_with(&profile).await;
        browser._own_profile = Some(profile);
        browser
    }

    /// Starts a browser with what an earlier one kept.
    pub(crate) async fn start_with(profile: &Profile) -> Self {
        Self::start_among(profile, &[], &[]).await
    }

    /// Starts a browser with more arguments, in another environment.
    pub(crate) async fn start_among(profile: &Profile, arguments: &[&str], environment: &[(&str, String)]) -> Self {
        Self::begin(Engine::Chromium, profile, arguments, environment).await
    }

    /// Starts a browser of an engine with a new profile and a large window.
    pub(crate) async fn start_in(engine: Engine) -> Self {
        let profile = Profile::new();
        let mut browser = Self::begin(engine, &profile, &[], &[]).await;
        browser._own_profile = Some(profile);
        browser.client.set_window_size(1280, 900).await.unwrap();
        browser
    }

    async fn begin(engine: Engine, profile: &Profile, arguments: &[&str], environment: &[(&str, String)]) -> Self {
        let driver = engine.drive(environment);
        let capabilities = engine.capabilities(profile.path(), arguments);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().unwrap().clone())
            .connect(&driver.url)
            .await
            .unwrap_or_else(|error| panic!("{engine:?} does not start: {error}"));
        Self { engine, driver, client, profile: profile.path().to_owned(), _own_profile: None }
    }

    /// Opens an address as typed into the address bar.
    pub(crate) async fn open(&self, url: &str) {
        if self.engine != Engine::WebKit {
            return self.client.goto(url).await.unwrap();
        }
        // WebKit's driver can return while the page before is still shown, and answers a script that runs into the change of
        // pages with "Could not parse script result": `until` asks again.
        self.until("(window.isBefore = true)").await;
        self.client.goto(url).await.unwrap();
        self.until("!window.isBefore").await;
    }

    /// Opens an address and waits until the program runs.
    pub(crate) async fn open_started(&self, url: &str) {
        self.open(url).await;
        self.started().await;
    }

    /// Waits until the program runs.
    pub(crate) async fn started(&self) {
        self.until(STARTED).await;
    }

    /// Goes back in the history.
    pub(crate) async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Goes so many entries forward in the history, or back where it is less than none, as a script of the page does.
    pub(crate) async fn traverse(&self, entries: i32) {
        // In a task of its own: ChromeDriver runs a script once more that it sees the page leave in.
        self.run(&format!("setTimeout(() => history.go({entries}))")).await;
    }

    /// Loads the page again.
    pub(crate) async fn reload(&self) {
        if self.engine == Engine::Chromium {
            return self.client.refresh().await.unwrap();
        }
        // What Firefox's driver calls a reload goes past the service worker, as no reload button does; WebKit's can return
        // while the page before is still shown.
        self.run("window.isBeforeReload = true; location.reload()").await;
        self.until("!window.isBeforeReload && document.readyState === 'complete'").await;
    }

    /// Clicks the first element that a selector names, as a person would: it has to be visible.
    pub(crate) async fn click(&self, selector: &str) {
        if self.engine == Engine::WebKit {
            // WebKit's driver looks for what it clicks in the window before it brings it there.
            self.run(&format!(
                "const one = document.querySelector(`{selector}`); const {{ top, bottom }} = one?.getBoundingClientRect() ?? {{}};\
                 if (top < 0 || bottom > innerHeight) one.scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        }
        let element = self.client.find(fantoccini::Locator::Css(selector)).await;
        element.unwrap_or_else(|_| panic!("nothing is `{selector}`")).click().await.unwrap();
    }

    /// The engine that this is a browser of.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Types into the first field that a selector names.
    pub(crate) async fn type_into(&self, selector: &str, text: &str) {
        let field = self.client.find(fantoccini::Locator::Css(selector)).await;
        field.unwrap_or_else(|_| panic!("nothing is `{selector}`")).send_keys(text).await.unwrap();
    }

    /// The value of a JavaScript expression in the page.
    pub(crate) async fn value(&self, expression: &str) -> Value {
        self.client.execute(&format!("return ({expression})"), Vec::new()).await.unwrap()
    }

    /// The value of a JavaScript expression, as text.
    pub(crate) async fn text(&self, expression: &str) -> String {
        match self.value(expression).await {
            Value::String(text) => text,
            other => panic!("`{expression}` is no text but {other}"),
        }
    }

    /// Runs JavaScript in the page.
    pub(crate) async fn run(&self, script: &str) {
        self.client.execute(script, Vec::new()).await.unwrap();
    }

    /// What a promise in the page is fulfilled with.
    pub(crate) async fn value_of_promise(&self, expression: &str) -> Value {
        let script = format!("({expression}).then(arguments[0], (error) => arguments[0](String(error)))");
        self.client.execute_async(&script, Vec::new()).await.unwrap()
    }

    /// Waits until what a promise is fulfilled with is true.
    pub(crate) async fn until_promise(&self, expression: &str) {
        let start = Instant::now();
        while self.value_of_promise(expression).await != json!(true) {
            assert!(start.elapsed() < PATIENCE, "never became true: {expression}");
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Scrolls to a place, and waits until the page knows.
    pub(crate) async fn scroll_to(&self, position: u32) {
        // A scroll is reported in the next frame; the promise is fulfilled in the one after.
        let drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY))))";
        self.run(&format!("scrollTo(0, {position})")).await;
        assert_eq!(self.value_of_promise(drawn).await, json!(position), "the page cannot be scrolled there");
    }

    /// Opens another tab of the same browser, which then is the one that everything here is about; gives what
    /// [`Browser::return_to`] takes.
    pub(crate) async fn open_tab(&self) -> WindowHandle {
        let before = self.client.window().await.unwrap();
        let tab = self.client.new_window(true).await.unwrap();
        self.client.switch_to_window(tab.handle).await.unwrap();
        before
    }

    /// Goes back to a tab.
    pub(crate) async fn return_to(&self, tab: WindowHandle) {
        self.client.switch_to_window(tab).await.unwrap();
    }

    /// Waits until a JavaScript expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let start = Instant::now();
        loop {
            // Between two pages there is no page to ask.
            let value = self.client.execute(&format!("return Boolean({expression})"), Vec::new()).await;
            if matches!(value, Ok(Value::Bool(true))) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let url = self.client.current_url().await.map(String::from).unwrap_or_default();
                let scrolled = self.client.execute("return scrollY", Vec::new()).await;
                panic!(
                    "never became true at {url}, scrolled to {scrolled:?}: {expression}; the console says {:#?}",
                    self.console().await
                );
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// What the console said since it was last asked. Only Chromium's driver tells.
    pub(crate) async fn console(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let entries = self.client.issue_cmd(Post("se/log", json!({ "type": "browser" }))).await.unwrap();
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until the console says these words.
    pub(crate) async fn until_the_console_says(&self, words: &str) {
        let start = Instant::now();
        let mut said: Vec<String> = Vec::new();
        while !said.iter().any(|line| line.contains(words)) {
            assert!(start.elapsed() < PATIENCE, "the console never says `{words}`, but {said:#?}");
            said.extend(self.console().await);
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Sends a command of the Chrome DevTools protocol.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.client.issue_cmd(Post("goog/cdp/execute", body)).await.unwrap()
    }

    /// Has a script run in every new page, before anything of the page.
    pub(crate) async fn before_each_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Makes the window as small as a phone's, with a finger for a pointer.
    pub(crate) async fn be_a_phone(&self) {
        self.be_as_wide_as(360).await;
    }

    /// Makes the window as wide as a device is; what is narrow is a phone, with a finger for a pointer.
    pub(crate) async fn be_as_wide_as(&self, width: u32) {
        let metrics = match width {
            ..640 => json!({ "width": width, "height": 740, "deviceScaleFactor": 2, "mobile": true }),
            _ => json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
        };
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Closes the browser as a person would.
    pub(crate) async fn close(self) {
        let client = self.client.clone();
        client.close().await.unwrap();
    }
}

impl Drop for Browser {
    /// A test that failed leaves no browser behind.
    fn drop(&mut self) {
        self.driver.stop();
        if self.engine == Engine::Chromium {
            let profile = format!("--user-data-dir={}", self.profile.display());
            let _ = Command::new("pkill").args(["-f", "--"]).arg(profile).status();
        }
    }
}

/// A command of the driver that is not part of WebDriver.
#[derive(Debug)]
struct Post(&'static str, Value);

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
