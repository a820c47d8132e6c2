/*
 * What a document page can do beyond being read. Works by delegation on [data-document-page], in plain pages and in views that
 * Vaadin renders later. No text stands here: everything said comes from the markup.
 *
 *   <div data-document-page data-link="https://…/van-ban/slug" data-link-copied="Đã chép liên kết." data-copy-failed="Không chép được. …">
 *     <button data-copy="Phần 4, Kế hoạch số 16/KH-STTTT ngày 23/03/2020" data-copied="Đã chép trích dẫn.">     (anywhere, also on result cards)
 *     <button data-read-aloud data-no-voice="Máy này chưa có giọng đọc tiếng Việt. …">
 *       <svg …/><span data-when="idle">Nghe đọc</span><span data-when="playing">Tạm dừng</span><span data-when="paused">Đọc tiếp</span></button>
 *     <button data-read-stop>                            seen while reading only (portal.css)
 *     <button data-share data-title="…" data-text="Ghi rõ nguồn: …" data-copied="Đã chép liên kết và nguồn.">
 *     <button data-print>
 *     <a href="#phan-1"> in nav.toc, <a class="anchor" href="#phan-1">, <a data-copy-link href="#phan-1">: the last two also copy their address
 *     <article data-article> … </article>                what is marked, read aloud and numbered
 *     <div data-matches hidden> <button data-match-prev> <span data-match-count> <button data-match-next> </div>
 *     <span data-print-date>                             filled in when printing
 *
 * Keys: n and p go to the next and the previous match, unless something is being typed or <html data-keys="off">.
 */
(() => {
  "use strict";

  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const pages = new Map();
  const page = (node) => (node instanceof Element ? node.closest("[data-document-page]") : null);
  const scrollTo = (element, block) => element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });

  // ---- saying something: one polite region for the whole page ----

  let region = null;
  let silence = 0;
  function say(text, keep) {
    clearTimeout(silence);
    region.textContent = "";
    if (!text) return;
    // A region that gets the same words twice is only announced if it was empty in between.
    setTimeout(() => {
      region.textContent = text;
      if (!keep) silence = setTimeout(() => (region.textContent = ""), Math.max(4000, text.length * 90));
    }, 50);
  }

  // ---- copying, sharing, printing ----

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Plain http and some in-app browsers have no clipboard; the old command still works there.
      const area = document.createElement("textarea");
      const focused = document.activeElement;
      area.value = text;
      area.readOnly = true;
      area.className = "vh";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      focused?.focus?.({ preventScroll: true });
      return done;
    }
  }

  async function copyAndSay(text, source, said) {
    const done = await copy(text);
    if (done) say(said);
    else say([source.dataset.copyFailed ?? page(source)?.dataset.copyFailed, text].filter(Boolean).join(" "), true);
  }

  function address(root, hash) {
    const url = new URL(root?.dataset.link || location.href, location.href);
    if (!root?.dataset.link) url.search = "";
    url.hash = hash;
    return url.href;
  }

  async function share(button) {
    const root = page(button);
    const url = address(root, location.hash);
    const title = button.dataset.title ?? document.title;
    const text = button.dataset.text ?? "";
    if (navigator.share) {
      try {
        await navigator.share({ title, text, url });
        return;
      } catch (problem) {
        if (problem.name === "AbortError") return;
      }
    }
    await copyAndSay([title, text, url].filter(Boolean).join("\n"), button, button.dataset.copied);
  }

  function datePaper() {
    const today = new Intl.DateTimeFormat("vi-VN", { day: "2-digit", month: "2-digit", year: "numeric" }).format(new Date());
    for (const place of document.querySelectorAll("[data-print-date]")) place.textContent = today;
  }

  // ---- the provision that the address names ----

  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null; // an address with a broken escape
    }
  }

  function markTarget(scroll) {
    const element = target();
    const root = page(element);
    if (!root) return;
    for (const old of root.querySelectorAll(".prov.here, .pointed")) old.classList.remove("here", "pointed");
    element.closest(".prov")?.classList.add("here");
    if (!element.matches(".prov")) element.classList.add("pointed");
    if (scroll) element.scrollIntoView({ block: "start" });
    pages.get(root)?.arriveAt(element);
  }

  /** Vaadin's <base> would send "#phan-1" to another page, so fragments are followed here. */
  function follow(link, event) {
    event.preventDefault();
    const hash = link.getAttribute("href");
    if (location.hash === hash) markTarget(true);
    else location.hash = hash;
    const toc = link.closest("details.toc");
    if (toc && !matchMedia("(min-width: 60rem)").matches) toc.open = false;
  }

  // ---- one document on the page ----

  class DocumentPage {
    constructor(root) {
      this.root = root;
      this.visible = new Set();
      this.links = new Map();
      this.match = -1;
      this.seen = false;
      this.held = 0;
      this.observer = new IntersectionObserver((entries) => this.sectionsMoved(entries), { rootMargin: "-12% 0px -78% 0px" });
      this.refresh();
    }

    /** Called again whenever the page changed: Vaadin fills views in steps. */
    refresh() {
      for (const link of this.root.querySelectorAll(".toc a[href^='#']")) {
        const section = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
        if (!section || this.links.get(section) === link) continue;
        this.links.set(section, link);
        this.observer.observe(section);
      }
      this.marks = [...this.root.querySelectorAll("[data-article] mark")];
      if (this.match >= this.marks.length) this.match = -1;
      this.showMatches();
    }

    leave() {
      this.observer.disconnect();
      if (reader.root === this.root) reader.stop();
    }

    /** At the foot of a page the section that was asked for cannot reach the strip: it counts all the same until the reader scrolls. */
    arriveAt(element) {
      this.startAt(element);
      const section = [element.closest(".prov"), element].find((each) => this.links.has(each));
      if (!section) return;
      this.held = performance.now() + 1000;
      this.pointTo(this.links.get(section));
    }

    sectionsMoved(entries) {
      for (const entry of entries) {
        if (entry.isIntersecting) this.visible.add(entry.target);
        else this.visible.delete(entry.target);
      }
      if (performance.now() < this.held) return;
      // Of nested sections the innermost counts: it comes last in the order of the page.
      const last = [...this.visible].filter((section) => section.isConnected).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)).pop();
      if (last) this.pointTo(this.links.get(last));
    }

    pointTo(link) {
      for (const old of this.root.querySelectorAll(".toc a[aria-current]")) if (old !== link) old.removeAttribute("aria-current");
      link.setAttribute("aria-current", "location");
      const list = link.closest(".toc");
      if (list.scrollHeight <= list.clientHeight) return;
      const inList = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
      if (inList < 0 || inList > list.clientHeight - 48) list.scrollTop += inList - list.clientHeight / 2;
    }

    /** The first step goes to the first match inside the provision that was asked for. */
    startAt(element) {
      const first = this.marks.findIndex((mark) => element.contains(mark) || element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
      if (first < 0) return;
      this.match = first;
      this.seen = element.contains(this.marks[first]);
      this.showMatches();
    }

    step(by) {
      const count = this.marks.length;
      if (!count) return;
      if (this.match < 0) this.match = by > 0 ? 0 : count - 1;
      else if (this.seen || by < 0) this.match = (this.match + by + count) % count;
      this.seen = true;
      this.showMatches();
      scrollTo(this.marks[this.match], "center");
    }

    showMatches() {
      const bar = this.root.querySelector("[data-matches]");
      if (!bar) return;
      bar.hidden = this.marks.length === 0;
      this.marks.forEach((mark, index) => mark.classList.toggle("now", this.seen && index === this.match));
      const count = bar.querySelector("[data-match-count]");
      const text = `${this.seen ? this.match + 1 : 0}/${this.marks.length}`;
      if (count && count.textContent !== text) count.textContent = text;
    }
  }

  // ---- reading aloud, sentence by sentence ----

  const reader = {
    root: null,
    queue: [],
    at: 0,
    turn: 0,

    async toggle(button) {
      const root = page(button);
      if (this.root === root && root.dataset.reading === "playing") return this.pause();
      if (this.root === root && root.dataset.reading === "paused") return this.play();
      this.stop();
      const turn = ++this.turn;
      const voice = await vietnameseVoice();
      if (turn !== this.turn) return;
      if (!voice) return say(button.dataset.noVoice, true);
      this.root = root;
      this.voice = voice;
      this.queue = sentences(root);
      const here = root.querySelector(".prov.here");
      this.at = here ? Math.max(0, this.queue.findIndex(({ block }) => here.contains(block))) : 0;
      if (this.queue.length) this.play();
    },

    play() {
      this.root.dataset.reading = "playing";
      this.next(++this.turn);
    },

    next(turn) {
      if (turn !== this.turn) return;
      const part = this.queue[this.at];
      if (!part || !part.block.isConnected) return this.stop();
      this.highlight(part.block);
      const utterance = new SpeechSynthesisUtterance(part.text);
      utterance.voice = this.voice;
      utterance.lang = this.voice.lang;
      utterance.onend = () => {
        if (turn !== this.turn) return;
        this.at++;
        this.next(turn);
      };
      utterance.onerror = () => {
        if (turn === this.turn) this.stop();
      };
      this.utterance = utterance; // some browsers lose an utterance that nobody holds
      speechSynthesis.speak(utterance);
    },

    /** Not speechSynthesis.pause(): Android treats that as the end. The sentence is said again from its start. */
    pause() {
      this.turn++;
      speechSynthesis.cancel();
      this.root.dataset.reading = "paused";
    },

    stop() {
      this.turn++;
      if (!this.root) return;
      speechSynthesis.cancel();
      this.highlight(null);
      delete this.root.dataset.reading;
      this.root = null;
      this.queue = [];
    },

    highlight(block) {
      if (this.block === block) return;
      this.block?.classList.remove("reading");
      this.block = block;
      if (!block) return;
      block.classList.add("reading");
      const { top, bottom } = block.getBoundingClientRect();
      if (top < 80 || bottom > innerHeight - 80) scrollTo(block, "center");
    },
  };

  async function vietnameseVoice() {
    if (!("speechSynthesis" in window)) return null;
    const find = () => speechSynthesis.getVoices().find((voice) => /^vi\b/i.test(voice.lang.replace("_", "-")));
    if (!speechSynthesis.getVoices().length) {
      // Browsers fetch their voices on first request.
      await new Promise((done) => {
        speechSynthesis.addEventListener("voiceschanged", done, { once: true });
        setTimeout(done, 1500);
      });
    }
    return find() ?? null;
  }

  function sentences(root) {
    const found = [];
    const segmenter = window.Intl?.Segmenter ? new Intl.Segmenter("vi", { granularity: "sentence" }) : null;
    for (const block of root.querySelectorAll("[data-article] :is(h2, h3, h4, p, li, td, th)")) {
      if (block.querySelector("p, li, table") || block.closest(".foot2, .printfoot, [hidden]")) continue;
      const copyOfBlock = block.cloneNode(true);
      for (const aside of copyOfBlock.querySelectorAll(".anchor, .foot2, .vh, button, svg")) aside.remove();
      const text = copyOfBlock.textContent.replace(/\s+/g, " ").trim();
      if (!text) continue;
      const parts = segmenter ? [...segmenter.segment(text)].map((part) => part.segment) : text.split(/(?<=[.;?!])\s+/);
      let number = ""; // "1." and "a)" belong to what follows
      for (const part of parts) {
        if (/^\s*([\p{N}.]+|\p{L})[.)]\s*$/u.test(part)) number += part;
        else if (/[\p{L}\p{N}]/u.test(part)) {
          found.push({ block, text: (number + part).trim() });
          number = "";
        }
      }
      if (number) found.push({ block, text: number.trim() });
    }
    return found;
  }

  // ---- events ----

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const on = (selector) => event.target.closest(selector);
    const root = page(event.target);

    const copied = on("[data-copy]");
    if (copied) {
      event.preventDefault();
      copyAndSay(copied.dataset.copy, copied, copied.dataset.copied);
      return;
    }
    if (on("[data-print]")) return window.print();
    const shared = on("[data-share]");
    if (shared) return void share(shared);
    if (!root) return;

    const aloud = on("[data-read-aloud]");
    if (aloud) return void reader.toggle(aloud);
    if (on("[data-read-stop]")) {
      reader.stop();
      root.querySelector("[data-read-aloud]")?.focus();
      return;
    }
    if (on("[data-match-next]")) return pages.get(root)?.step(1);
    if (on("[data-match-prev]")) return pages.get(root)?.step(-1);

    const link = on("a[href^='#']");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)))) return;
    if (link.matches(".anchor, [data-copy-link]")) copyAndSay(address(root, link.getAttribute("href")), link, link.dataset.copied ?? root.dataset.linkCopied);
    follow(link, event);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.documentElement.dataset.keys === "off") return;
    const by = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
    const place = event.composedPath()[0];
    if (!by || (place instanceof Element && (place.matches("input, textarea, select") || place.isContentEditable))) return;
    for (const each of pages.values()) each.step(by);
  });

  addEventListener("hashchange", () => markTarget(true));
  addEventListener("pagehide", () => reader.stop());
  addEventListener("beforeprint", datePaper);

  // ---- pages come and go ----

  function look() {
    for (const [root, each] of pages) {
      if (root.isConnected) continue;
      each.leave();
      pages.delete(root);
    }
    for (const root of document.querySelectorAll("[data-document-page]")) {
      const known = pages.get(root);
      if (known) {
        known.refresh();
        if (!known.arrived && page(target()) === root) arrive(known);
      } else {
        const fresh = new DocumentPage(root);
        pages.set(root, fresh);
        if (page(target()) === root) arrive(fresh);
      }
    }
  }

  /** A browser scrolls to the fragment by itself only if the element was there when the page came. */
  function arrive(each) {
    each.arrived = true;
    markTarget(document.readyState === "complete");
  }

  let asked = false;
  function lookSoon() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  }

  function begin() {
    region = document.createElement("div");
    region.className = "said";
    region.setAttribute("role", "status");
    document.body.append(region);
    look();
    new MutationObserver((changes) => {
      if (changes.some((change) => change.target !== region)) lookSoon();
    }).observe(document.body, { childList: true, subtree: true });
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
