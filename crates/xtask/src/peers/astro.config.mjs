// Starlight as its guide begins it, for `cargo xtask bench peers`: the default theme and nothing else.
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({ integrations: [starlight({ title: "The same article" })] });
