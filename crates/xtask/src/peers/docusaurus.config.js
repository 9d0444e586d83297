// Docusaurus with its classic theme and texts at the root, for `cargo xtask bench peers`.
export default {
  title: "The same article",
  url: "https://example.org",
  baseUrl: "/",
  // A static server finds a folder's page under the address with a slash.
  trailingSlash: true,
  presets: [["classic", { docs: { routeBasePath: "/" }, blog: false }]],
};
