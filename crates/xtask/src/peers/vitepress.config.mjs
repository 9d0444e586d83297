// VitePress with its default theme, for `cargo xtask bench peers`.
import { defineConfig } from "vitepress";

export default defineConfig({
  title: "The same article",
  themeConfig: { sidebar: [{ text: "The article", link: "/" }, { text: "The next one", link: "/next" }] },
});
