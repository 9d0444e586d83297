// Keeps the whole series on the device, so that every page opens without a network. Of a large series it keeps all but the
// articles; those are kept where the reader wants it (`src/features/library`), in caches of their own.
//
// One cache holds one build, whole. A new build is fetched beside the old one and takes over only when the reader
// asks for it or has closed every page of the old one, so no page ever mixes two builds.

const BASE = "{{ base }}";
const VERSION = "{{ version }}";

// Every file of this build: its address, and the SHA-256 of its bytes for the browser to check.
const FILES = {{ files }};

// A cache belongs to the whole origin, which other sites may share. The base in the name keeps ours apart.
const PREFIX = `exploring-kap ${BASE} `;
const CACHE = PREFIX + VERSION;

// Where a finished cache keeps its list of files; one without it was never finished.
const LIST = `${BASE}files-of-this-build`;

// The page for an address that does not exist.
const NOT_FOUND = `${BASE}404.html`;

// So many downloads at a time, to leave the reader's connection usable.
const AT_A_TIME = 6;

async function buildsBefore() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

async function listOf(cache) {
  const list = await cache.match(LIST);
  return list ? list.json() : null;
}

// Responses of earlier builds whose bytes are the same in this one.
async function unchanged() {
  const responses = new Map();
  for (const name of await buildsBefore()) {
    const cache = await caches.open(name);
    for (const [file, hash] of Object.entries((await listOf(cache)) ?? {})) {
      if (FILES[file] === hash) responses.set(file, () => cache.match(file));
    }
  }
  return responses;
}

async function download(file) {
  const response = await fetch(file, {
    // Ask the host whether what the browser has is still right; only files named by their bytes need no question.
    cache: file.startsWith(`${BASE}program/`) ? "default" : "no-cache",
    integrity: `sha256-${FILES[file]}`,
  });
  // Some hosts answer a direct request for their 404 page with 404, or redirect it. Its bytes are checked all the same.
  if (file !== NOT_FOUND && (!response.ok || response.redirected)) {
    throw new Error(`${file} answered ${response.status}`);
  }
  return response;
}

async function fill() {
  const cache = await caches.open(CACHE);
  const before = await unchanged();
  const files = Object.keys(FILES);
  async function work() {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      // What an attempt before this one brought is checked and stays.
      if (await cache.match(file)) continue;
      await cache.put(file, (await before.get(file)?.()) ?? (await download(file)));
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    await cache.put(LIST, new Response(JSON.stringify(FILES)));
  } catch (error) {
    // A full device gets its space back.
    if (error.name === "QuotaExceededError") await caches.delete(CACHE);
    throw error;
  }
}

// Whether every file of this build is kept. What is gone, because somebody else deleted it, is fetched again.
let filling;
async function isWhole() {
  const cache = await caches.open(CACHE);
  const there = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  if ([...Object.keys(FILES), LIST].every((file) => there.has(file))) return true;
  filling ??= fill().finally(() => {
    filling = undefined;
  });
  return filling.then(() => true, () => false);
}

async function takeOver() {
  const before = await buildsBefore();
  let first = true;
  for (const name of before) {
    if (await listOf(await caches.open(name))) first = false;
    await caches.delete(name);
  }
  // The page that brought the first build may use it at once; a later one waits for its own page.
  if (first) await self.clients.claim();
}

function kept(path) {
  return caches.open(CACHE).then((cache) => cache.match(path, { ignoreVary: true }));
}

// The reader's settings, as the page left them: attributes of the root element. A cache can be written to by any page
// of this host, so only what has this form is put into a page.
const SETTINGS = "exploring-kap-settings " + BASE;
const ATTRIBUTES = `${BASE}attributes-of-every-page`;
const FORM = /^( data-[a-z]+="[a-z0-9]+"){1,16}$/;

// What a link may ask for in place of what was chosen. A value that does not exist leaves nothing out.
const ASKED = { route: ["drip", "shot", "lozenge", "spray"], visit: ["first", "later"] };

function withWhatIsAskedFor(attributes, query) {
  for (const [name, known] of Object.entries(ASKED)) {
    const value = query.get(name);
    if (value === null) continue;
    attributes = attributes.replace(new RegExp(` data-${name}="[^"]*"`), "");
    if (known.includes(value)) attributes += ` data-${name}="${value}"`;
  }
  return attributes;
}

// A kept page with the reader's settings in it before it is seen.
async function asTheReaderWantsIt(page, url) {
  const stored = await caches.match(ATTRIBUTES, { cacheName: SETTINGS });
  const left = stored ? await stored.text() : "";
  const attributes = withWhatIsAskedFor(FORM.test(left) ? left : "", url.searchParams);
  if (!attributes) return page;
  const html = await page.text();
  const seen = html.replace("<html", `<html${attributes}`);
  // Before the page is seen or in the history, its name is as the reader wants it.
  const named = attributes.includes('data-title="neutral"') ? seen.replace(/<title>[^<]*/, "<title>Reading") : seen;
  return new Response(named, { headers: page.headers });
}

async function answer(request, url) {
  const path = url.pathname.replace(/index\.html$/, "");
  if (request.mode === "navigate" && !(path in FILES) && `${path}/` in FILES) {
    return Response.redirect(`${path}/${url.search}`, 301);
  }
  const found = path in FILES ? await kept(path) : undefined;
  if (found) return request.mode === "navigate" && path.endsWith("/") ? asTheReaderWantsIt(found, url) : found;
  const isPage = request.mode === "navigate";
  try {
    const page = await fetch(request);
    return isPage && page.ok && path.endsWith("/") ? asTheReaderWantsIt(page, url) : page;
  } catch (error) {
    const article = await caches.match(path, { ignoreVary: true });
    if (article) return isPage ? asTheReaderWantsIt(article, url) : article;
    const notFound = isPage && (await kept(NOT_FOUND));
    if (!notFound) throw error;
    const page = await asTheReaderWantsIt(notFound, url);
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data === "switch") self.skipWaiting();
  if (event.data === "look") event.waitUntil(isWhole().then((whole) => event.source.postMessage(whole)));
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  event.respondWith(answer(event.request, url));
});
