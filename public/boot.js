// Starts the program once the page can be read, and has the service worker keep the series for reading offline.
//
// This is JavaScript because it has to work where WebAssembly does not: without the program every page is read and
// kept as plain HTML.

const { worker } = document.querySelector("script[data-worker]").dataset;
const { base } = document.documentElement.dataset;

function show(id, isShown = true) {
  document.getElementById(id).hidden = !isShown;
}

function sayKept(isKept) {
  show("page_stored", isKept);
  show("page_not_stored", !isKept);
}

// From then on links, Back and Forward are the browser's: the next page is loaded whole. A program of an old version
// goes on with everything else. One that has failed once cannot be trusted with the next click, nor with its voice.
let retired = false;
let failed = false;
function fail(error) {
  console.warn("The page works without its program:", error);
  retired = failed = true;
  history.scrollRestoration = "auto";
  globalThis.speechSynthesis?.cancel();
}

function watch({ error, reason }) {
  const { RuntimeError } = globalThis.WebAssembly ?? {};
  if (RuntimeError && (error ?? reason) instanceof RuntimeError) fail(error ?? reason);
}
addEventListener("popstate", (event) => {
  if (!leaving && !retired) return;
  event.stopImmediatePropagation();
  if (!leaving) location.reload();
}, { capture: true });

// Help and the way out work in every state, so this comes before everything that the program listens to.
let update = () => {};
addEventListener("click", (event) => {
  const isIn = (selector) => event.target.closest?.(selector);
  if (isIn(".masthead-leave")) {
    event.preventDefault();
    leave();
  } else if (isIn("#page_update_now")) {
    update();
  }
  if (failed || (retired && isIn("a[href]"))) event.stopImmediatePropagation();
}, { capture: true });

// Quick exit: nothing of this site is seen any more, in the window or behind Back and Forward. The earliest page of this
// visit that the browser still holds becomes the page that leads away, and everything after it is dropped. Where that
// page is another document, it does the rest when it arrives.
const exit = document.querySelector(".masthead-leave");
const LEFT = `exploring-kap ${base} left`;
let leaving = false;
function hide() {
  leaving = true;
  document.body.hidden = true;
  globalThis.speechSynthesis?.cancel();
  document.title = exit.dataset.away;
}
async function leave() {
  if (leaving) return;
  hide();
  // A page that stays in the history, because the browser lets nobody remove it, leads away when it is gone back to.
  const [first] = globalThis.navigation?.entries() ?? [];
  remember(first && !first.sameDocument ? first.key : "");
  if (first && first.key !== navigation.currentEntry.key) {
    // However long the browser takes for it, the reader does not wait. Another document takes longer than a place in
    // this one.
    const patience = new Promise((done) => setTimeout(done, first.sameDocument ? 150 : 1000));
    await Promise.race([navigation.traverseTo(first.key).finished, patience]).catch(() => {});
  }
  goAway();
}
function goAway() {
  history.replaceState(null, "", exit.href);
  // A new entry drops all that follow. A page that is still loading could not make one by leaving for another page.
  history.pushState(null, "", exit.href);
  location.replace(exit.dataset.away);
}

// The key of a tab's first history entry says which tab was left. A page that Firefox 153 stored for Back sees the session
// storage of that moment only, so the key stands in the local storage until a page has read it.
function remember(tab) {
  try {
    sessionStorage.setItem(LEFT, "");
    if (tab) localStorage.setItem(LEFT, tab);
  } catch {
    // Where the browser keeps nothing, what can be done at once has been done.
  }
}
function forget() {
  sessionStorage.removeItem(LEFT);
  localStorage.removeItem(LEFT);
}
function wasLeft() {
  const [first] = globalThis.navigation?.entries() ?? [];
  return sessionStorage.getItem(LEFT) !== null || (first && localStorage.getItem(LEFT) === first.key);
}
function arrive(isTraversal) {
  try {
    const isLeft = isTraversal && wasLeft();
    // Also what a tab that was closed on its way out has left.
    forget();
    if (!isLeft) return;
    sessionStorage.setItem(LEFT, "");
  } catch {
    return;
  }
  hide();
  goAway();
}
arrive(performance.getEntriesByType("navigation")[0]?.type === "back_forward");
addEventListener("pageshow", (event) => {
  if (event.persisted) arrive(true);
});

// Firefox 153 stores a page for Back together with the session storage of that moment. Back, and even a reload after it,
// would show a page that does not know that private reading has begun. It stores no page that listens for `unload`.
if (CSS.supports("-moz-appearance", "none")) addEventListener("unload", () => {});

// Three taps of Shift, and of nothing else, do the same for a hand that is at the keyboard. A key that is held for
// something else, as for a click, a turn of the wheel or a letter, is no tap.
let taps = [];
let isTap = false;
function isNoTap() {
  taps = [];
  isTap = false;
}
addEventListener("keydown", (event) => {
  if (event.repeat) return;
  if (event.key !== "Shift" || event.altKey || event.ctrlKey || event.metaKey) return isNoTap();
  isTap = true;
}, { capture: true });
addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !isTap) return;
  isTap = false;
  taps = [...taps, event.timeStamp].slice(-3);
  const isOff = document.documentElement.dataset.shortcuts === "off";
  if (taps.length === 3 && taps[2] - taps[0] < 2000 && !isOff) leave();
}, { capture: true });
for (const kind of ["pointerdown", "wheel", "blur"]) addEventListener(kind, isNoTap, { capture: true, passive: true });

async function start() {
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  // Both are fetched since the page was read (`index.html`).
  const [program, module] = await Promise.all([import(file("page_glue")), compiled(file("page_wasm"))]);
  // A slow device takes its time for each of these, so each is a task of its own, and readers are answered in between.
  await pause();
  await program.default({ module_or_path: module });
}

function file(id) {
  return document.getElementById(id).href;
}

// Browsers compile while they fetch only what a host sends as `application/wasm`, and not every host does.
async function compiled(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  const isTyped = response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

function pause() {
  return new Promise((done) => setTimeout(done));
}

async function keep() {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(worker, { scope: base, updateViaCache: "none" });

  // The first version claims the page it came with. A later one took over because some tab asked for it; this tab shows
  // the version before, so its next page has to be loaded whole.
  let switching = false;
  let hasController = Boolean(workers.controller);
  function replaced() {
    if (switching) location.reload();
    else retired = true;
  }
  workers.addEventListener("controllerchange", () => {
    if (hasController) replaced();
    hasController = true;
  });

  function offer() {
    update = () => {
      switching = true;
      // Where another tab has switched already, this one only has to be loaded anew.
      if (registration.waiting) registration.waiting.postMessage("switch");
      else location.reload();
    };
    show("page_update");
  }

  function follow(installing) {
    const isFirst = !registration.active;
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed" && !isFirst) offer();
      // A page that was loaded past the worker has no controller that could change.
      if (installing.state === "activated") isFirst ? look() : replaced();
      if (installing.state === "redundant" && !registration.active) sayKept(false);
    });
  }

  // What is kept can be deleted by anyone on this host, and by the browser. The worker looks, and fetches what is gone.
  function look() {
    registration.active?.postMessage("look");
  }
  workers.addEventListener("message", ({ data }) => sayKept(data));

  look();
  if (registration.waiting) {
    offer();
    follow(registration.waiting);
  }
  if (registration.installing) follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  addEventListener("online", look);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") return;
    look();
    // No network is no reason to complain; the next look will tell.
    registration.update().catch(() => {});
  });
}

function afterLoad() {
  if (leaving) return;
  // A browser that refuses the program or the worker still has the text. A program that failed while it started may have
  // taken the links already.
  start().catch(fail);
  // While the text is being written there is no worker: it would show what it kept before.
  if (worker && "serviceWorker" in navigator) keep().catch(() => sayKept(false));
}

if (document.readyState === "complete") afterLoad();
else addEventListener("load", afterLoad, { once: true });
