/*
 * Search forms and wide panels. form[data-search] is never sent while an input method is composing; "/" goes to the search box;
 * details[data-wide] stand open where there is room for a side panel. Everything works without this file, only less smoothly.
 */
(() => {
  "use strict";

  const wide = matchMedia("(min-width: 60rem)");
  const composing = new WeakSet();
  const met = new WeakSet();

  const searchForm = (node) => (node instanceof Element ? node.closest("form[data-search]") : null);

  document.addEventListener("compositionstart", (event) => {
    const form = searchForm(event.target);
    if (form) composing.add(form);
  });
  document.addEventListener("compositionend", (event) => {
    const form = searchForm(event.target);
    // Safari reports the Enter that ended the composition only after this event.
    if (form) setTimeout(() => composing.delete(form), 0);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229) && searchForm(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  document.addEventListener("submit", (event) => {
    if (composing.has(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.documentElement.dataset.keys === "off" || isTyping(event)) return;
    const box = [...document.querySelectorAll("form[data-search] input:not([type=hidden])")].find((input) => input.checkVisibility?.() ?? input.offsetParent);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  function isTyping(event) {
    const target = event.composedPath()[0];
    return target instanceof Element && (target.matches("input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select") || target.isContentEditable);
  }

  function openWide(all) {
    for (const details of document.querySelectorAll("details[data-wide]")) {
      if (!all && met.has(details)) continue;
      met.add(details);
      details.open = wide.matches;
    }
  }

  let asked = false;
  function openWideSoon() {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      openWide(false);
    });
  }

  wide.addEventListener("change", () => openWide(true));
  new MutationObserver(openWideSoon).observe(document.documentElement, { childList: true, subtree: true });
  openWide(false);
})();
