/*
 * What a citation points to, shown before it is followed: number, title, validity, how the cited place begins. Works by delegation on
 * [data-document-page] a.cite and a.ref, in plain pages and in views that Vaadin renders later.
 *
 * A mouse that rests on a citation and the keyboard's focus open a tooltip; Escape closes it. A finger's first tap opens the same as a
 * small dialog with a way on and a way back, its second tap follows the link. No text stands here: words come from the page
 * (data-preview-what, data-preview-open, data-preview-close) and from /api/v1/documents/{slug}/preview?at=…, which shows only what the reader may
 * read. Where it does not answer, the link's own title is shown.
 */
(() => {
  "use strict";

  const RESTING = 300;
  const LEAVING = 250;
  const GAP = 8;
  const MOST_KEPT = 200;

  const kept = new Map();
  let box = null;
  let shown = null; // the link whose preview is open
  let dialog = false;
  let turn = 0;
  let timer = 0;
  let pointer = "mouse";
  let quiet = false;

  const citation = (node) => (node instanceof Element ? node.closest("[data-document-page] a:is(.cite, .ref)") : null);
  const page = (link) => link.closest("[data-document-page]");

  function address(link) {
    const href = link.getAttribute("href");
    const url = new URL(href.startsWith("#") ? page(link).dataset.link + href : href, location.origin);
    const slug = url.pathname.split("/").pop().replace(/\.html$/, "");
    let at = url.hash.slice(1);
    try {
      at = decodeURIComponent(at);
    } catch {
      // a broken escape names no place
    }
    return `/api/v1/documents/${slug}/preview` + (at ? `?at=${encodeURIComponent(at)}` : "");
  }

  function ask(link) {
    const where = address(link);
    if (!kept.has(where)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      const answer = fetch(where, { headers: { Accept: "application/json" } })
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null)
        .then((found) => {
          if (!found) kept.delete(where);
          return found;
        });
      kept.set(where, answer);
    }
    return kept.get(where);
  }

  function part(name, classes, text) {
    const element = document.createElement(name);
    if (classes) element.className = classes;
    if (text) element.textContent = text;
    return element;
  }

  function content(found, link) {
    const parts = [];
    if (!found) return [part("p", "t", link.dataset.title || link.textContent)];
    const head = part("p", "idline");
    if (found.number) head.append(part("span", "id", found.number), " ");
    head.append(part("span", `badge ${found.validityTone}`, found.validity));
    const title = part("p", "t", found.title);
    title.lang = "vi";
    parts.push(head, title);
    if (found.place) {
      const at = part("p", "at");
      at.lang = "vi";
      at.append(part("b", "", found.place.label), found.place.heading ? `. ${found.place.heading}` : "");
      const words = part("p", "q", found.place.text);
      words.lang = "vi";
      parts.push(at, words);
    }
    return parts;
  }

  function actions(link) {
    const words = page(link).dataset;
    const acts = part("p", "acts");
    const open = part("a", "btn s", words.previewOpen);
    open.href = link.getAttribute("href");
    if (link.hasAttribute("router-link")) open.setAttribute("router-link", "");
    open.addEventListener("click", (event) => {
      const href = link.getAttribute("href");
      hide();
      if (!href.startsWith("#")) return;
      event.preventDefault();
      location.hash = href;
    });
    const close = part("button", "btn second s", words.previewClose);
    close.type = "button";
    close.addEventListener("click", () => hide(true));
    acts.append(open, close);
    return acts;
  }

  async function show(link, asDialog) {
    const mine = ++turn;
    if (link.title) {
      link.dataset.title = link.title;
      link.removeAttribute("title"); // or the browser's own tooltip lies over it
    }
    const found = await ask(link);
    if (mine !== turn || !link.isConnected) return;
    close();
    shown = link;
    dialog = asDialog;
    box = part("div", "citebox noprint");
    box.id = "xem-nhanh";
    box.append(...content(found, link));
    if (dialog) {
      box.setAttribute("role", "dialog");
      box.setAttribute("aria-label", page(link).dataset.previewWhat ?? "");
      box.tabIndex = -1;
      box.append(actions(link));
    } else {
      box.setAttribute("role", "tooltip");
      link.setAttribute("aria-describedby", box.id);
    }
    document.body.append(box);
    place();
    if (dialog) box.focus({ preventScroll: true });
  }

  /** Below the citation where there is room, else above; phones give it the foot of the screen (portal.css). */
  function place() {
    if (!box || !shown) return;
    const link = shown.getClientRects()[0];
    if (!link) return hide();
    const { width, height } = box.getBoundingClientRect();
    const below = link.bottom + GAP + height <= innerHeight || link.top < height + GAP;
    box.style.setProperty("--top", `${below ? link.bottom + GAP : link.top - GAP - height}px`);
    box.style.setProperty("--left", `${Math.max(GAP, Math.min(link.left, innerWidth - width - GAP))}px`);
  }

  function close() {
    box?.remove();
    shown?.removeAttribute("aria-describedby");
    box = null;
    shown = null;
  }

  function hide(back) {
    turn++;
    clearTimeout(timer);
    const link = shown;
    close();
    if (back && link?.isConnected) {
      quiet = true;
      link.focus({ preventScroll: true });
      quiet = false;
    }
  }

  function later(action, wait) {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || dialog && shown) return;
    const link = citation(event.target);
    if (link) {
      if (link === shown) clearTimeout(timer);
      else later(() => show(link, false), RESTING);
    } else if (box?.contains(event.target)) clearTimeout(timer);
    else if (shown && document.activeElement !== shown) later(() => hide(), LEAVING);
    else if (!shown) clearTimeout(timer);
  });

  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (shown && !box.contains(event.target) && citation(event.target) !== shown) hide();
  }, true);

  document.addEventListener("focusin", (event) => {
    const link = citation(event.target);
    if (link && !quiet && link.matches(":focus-visible")) void show(link, false);
    else if (shown && !box?.contains(event.target) && event.target !== shown) hide();
  });

  document.addEventListener("focusout", (event) => {
    if (shown && !dialog && event.target === shown) hide();
  });

  document.addEventListener("keydown", (event) => {
    pointer = "keyboard";
    if (event.key !== "Escape" || !shown) return;
    event.stopPropagation();
    hide(true);
  }, true);

  // before Vaadin's router and document.js follow the link
  document.addEventListener("click", (event) => {
    const link = citation(event.target);
    if (!link) return;
    if (pointer === "mouse" || pointer === "keyboard" || link === shown) return hide();
    event.preventDefault();
    event.stopPropagation();
    void show(link, true);
  }, true);

  addEventListener("scroll", place, { passive: true, capture: true });
  addEventListener("resize", place, { passive: true });
  addEventListener("popstate", () => hide());
  addEventListener("hashchange", () => hide());
})();
