// Starts the program once the page can be read, and has the service worker keep the series for reading offline.
//
// This is JavaScript because it has to work where WebAssembly does not: without the program every page is read and
// kept as plain HTML.

const { glue, wasm, worker } = document.querySelector("script[data-glue]").dataset;
const { base } = document.documentElement.dataset;

function show(id) {
  document.getElementById(id).hidden = false;
}

// Gives every link, and Back and Forward, back to the browser: the next page is loaded whole.
let retired = false;
function retire() {
  if (retired) return;
  retired = true;
  history.scrollRestoration = "auto";
  addEventListener("click", (event) => event.stopImmediatePropagation(), { capture: true });
  addEventListener("popstate", (event) => {
    event.stopImmediatePropagation();
    location.reload();
  }, { capture: true });
}

// A program that has failed once cannot be trusted with the next click.
function watch({ error, reason }) {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError) retire();
}

// Quick exit: nothing of this site is seen any more, in the window or behind Back and Forward. The earliest page of this
// visit that the browser still holds becomes the page that leads away, everything after it is dropped.
const exit = document.querySelector(".masthead-leave");
let left = false;
async function leave() {
  left = true;
  document.body.hidden = true;
  globalThis.speechSynthesis?.cancel();
  document.title = exit.dataset.away;
  addEventListener("popstate", (event) => event.stopImmediatePropagation(), { capture: true });
  const entries = globalThis.navigation?.entries() ?? [];
  const first = entries.find((entry) => entry.sameDocument);
  if (first && first.key !== navigation.currentEntry.key) {
    // However long the browser takes for it, the reader does not wait.
    const patience = new Promise((done) => setTimeout(done, 150));
    await Promise.race([navigation.traverseTo(first.key).finished, patience]).catch(() => {});
  }
  history.replaceState(null, "", exit.href);
  location.assign(exit.dataset.away);
}
exit.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});
addEventListener("pageshow", (event) => {
  if (left && event.persisted) location.replace(exit.dataset.away);
});

// Shift three times in a row does the same, for a hand that is at the keyboard.
let shifts = [];
addEventListener("keydown", (event) => {
  shifts = event.key === "Shift" && !event.repeat ? [...shifts, event.timeStamp].slice(-3) : [];
  const isOff = document.documentElement.dataset.shortcuts === "off";
  if (shifts.length === 3 && shifts[2] - shifts[0] < 2000 && !isOff) leave();
});

async function start() {
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  const program = await import(glue);
  await program.default({ module_or_path: wasm });
}

async function keep() {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(worker, { scope: base, updateViaCache: "none" });

  let switching = false;
  const hadController = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    // The first version claims the page it came with. A later one took over because some tab asked for it; this tab
    // shows the version before, so its next page has to be loaded whole.
    if (switching) location.reload();
    else if (hadController) retire();
  });

  function offer(waiting) {
    document.getElementById("page_update_now").addEventListener("click", () => {
      switching = true;
      waiting.postMessage("switch");
    }, { once: true });
    show("page_update");
  }

  function follow(installing) {
    installing.addEventListener("statechange", () => {
      if (installing.state === "installed" && registration.active) offer(installing);
      if (installing.state === "activated") show("page_kept");
      if (installing.state === "redundant" && !registration.active) show("page_not_kept");
    });
  }

  if (registration.active) show("page_kept");
  if (registration.waiting) offer(registration.waiting);
  if (registration.installing) follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  document.addEventListener("visibilitychange", () => {
    // No network is no reason to complain; the next look will tell.
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

function afterLoad() {
  // A browser that refuses the program or the worker still has the text. A program that failed while it started may have
  // taken the links already.
  start().catch((error) => {
    retire();
    console.warn("The page works without its program:", error);
  });
  // While the text is being written there is no worker: it would show what it kept before.
  if (worker && "serviceWorker" in navigator) keep().catch(() => show("page_not_kept"));
}

if (document.readyState === "complete") afterLoad();
else addEventListener("load", afterLoad, { once: true });
