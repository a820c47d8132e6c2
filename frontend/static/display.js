/*
 * The reader's own display: text size, light or dark, contrast, language. Loaded in <head> without defer, so that what was
 * chosen earlier holds before the first paint. Kept on this device only (localStorage); the language is a cookie, because the
 * server writes the texts. No text stands here: labels come from the markup (see the contract in portal.css).
 *
 *   <input type="radio" data-display="text" value="normal|large|larger">
 *   <input type="radio" data-display="theme" value="auto|light|dark">
 *   <input type="radio" data-display="contrast" value="auto|more">
 *   <input type="checkbox" data-display="keys">       keys without a modifier (/ n p) on or off
 *   <button data-text-step="-1|0|1">                  A−, A, A+
 *   <a data-lang="en" href="?lang=en">                language; the address serves where scripts do not run
 */
(() => {
  "use strict";

  const root = document.documentElement;
  const choices = {
    text: ["normal", "large", "larger"],
    theme: ["auto", "light", "dark"],
    contrast: ["auto", "more"],
    keys: ["on", "off"],
  };
  const deviceIsDark = matchMedia("(prefers-color-scheme: dark)");

  /** What was chosen, or the first value: also when storage is closed to us or holds something else. */
  function read(name) {
    let value = null;
    try {
      value = localStorage.getItem("cchc-" + name);
    } catch {
      value = root.getAttribute("data-" + name);
    }
    return choices[name].includes(value) ? value : choices[name][0];
  }

  function write(name, value) {
    if (!choices[name]?.includes(value)) return;
    try {
      localStorage.setItem("cchc-" + name, value);
    } catch {
      // Private windows of some browsers: the choice then holds for this page.
    }
    apply(name, value);
    showChoices(document);
  }

  function apply(name, value) {
    if (value === choices[name][0]) root.removeAttribute("data-" + name);
    else root.setAttribute("data-" + name, value);
    if (name === "theme") markDark(value);
  }

  /** Vaadin's components ask for theme~="dark" on <html>; other words in that attribute are not ours. */
  function markDark(theme) {
    const dark = theme === "dark" || (theme === "auto" && deviceIsDark.matches);
    const words = new Set((root.getAttribute("theme") ?? "").split(/\s+/).filter(Boolean));
    if (words.has("dark") === dark) return;
    if (dark) words.add("dark");
    else words.delete("dark");
    if (words.size) root.setAttribute("theme", [...words].join(" "));
    else root.removeAttribute("theme");
  }

  function applyAll() {
    for (const name of Object.keys(choices)) apply(name, read(name));
  }

  function showChoices(within) {
    for (const input of within.querySelectorAll("input[data-display]")) {
      const value = read(input.dataset.display);
      input.checked = input.type === "checkbox" ? value === "on" : input.value === value;
    }
    const size = choices.text.indexOf(read("text"));
    for (const button of within.querySelectorAll("[data-text-step]")) {
      const step = Number(button.dataset.textStep);
      const spent = step === 0 ? size === 0 : !choices.text[size + step];
      button.setAttribute("aria-disabled", String(spent));
    }
  }

  function stepText(step) {
    const size = choices.text.indexOf(read("text"));
    write("text", step === 0 ? choices.text[0] : choices.text[size + step]);
  }

  function switchLanguage(language) {
    if (!/^[a-z]{2}$/.test(language)) return;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `cchc-lang=${language}; path=/; max-age=31536000; samesite=lax${secure}`;
    const address = new URL(location.href);
    if (!address.searchParams.has("lang")) return location.reload();
    address.searchParams.delete("lang");
    location.replace(address);
  }

  function closePanels(except) {
    for (const panel of document.querySelectorAll("details.pop[open]")) {
      if (!except || !panel.contains(except)) panel.open = false;
    }
  }

  applyAll();
  deviceIsDark.addEventListener("change", () => markDark(read("theme")));
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith("cchc-")) {
      applyAll();
      showChoices(document);
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) applyAll();
  });

  document.addEventListener("DOMContentLoaded", () => showChoices(document));
  // "toggle" does not bubble, so it is caught on its way down; panels that Vaadin renders later come through here as well.
  document.addEventListener("toggle", (event) => {
    if (event.target instanceof Element && event.target.open) showChoices(event.target);
  }, true);

  document.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.dataset.display) return;
    if (input.type === "checkbox") write(input.dataset.display, input.checked ? "on" : "off");
    else write(input.dataset.display, input.value);
  });

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    closePanels(event.target);
    const step = event.target.closest("[data-text-step]");
    if (step) stepText(Number(step.dataset.textStep));
    const language = event.target.closest("[data-lang]");
    if (language && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      switchLanguage(language.dataset.lang);
    }
    // Following a link inside a view keeps the page: its panel must not stay open over the next view.
    const link = event.target.closest("details.pop a[href]");
    if (link) link.closest("details.pop").open = false;
  });

  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element) closePanels(event.target);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const panel = document.querySelector("details.pop[open]");
    if (!panel) return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
})();
