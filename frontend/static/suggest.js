/*
 * Suggestions as you type, for form[data-search] with data-suggest-documents and data-suggest-queries (the words above the two
 * lists). While an input method composes nothing is asked, shown or taken. The list stands in div.suggest, the form's last child;
 * its options are read out by aria-activedescendant, so the caret never leaves the box. Without this file the form works as well.
 */
(() => {
  "use strict";

  const PAUSE = 120;
  const LEAST = 2;
  const states = new WeakMap();
  let lists = 0;

  const formOf = (node) => (node instanceof Element ? node.closest("form[data-suggest-documents]") : null);
  const isBox = (node) => node instanceof HTMLInputElement && node.type === "search" && formOf(node) !== null;

  function stateOf(input) {
    let state = states.get(input);
    if (!state) {
      const form = formOf(input);
      const place = form.querySelector(".suggest") ?? form.appendChild(document.createElement("div"));
      place.className = "suggest";
      place.hidden = true;
      place.id = `goi-y-${++lists}`;
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-expanded", "false");
      input.setAttribute("aria-controls", place.id);
      state = { form, place, timer: 0, request: null, options: [], active: -1, composing: false, asked: "" };
      states.set(input, state);
    }
    return state;
  }

  function stop(state) {
    clearTimeout(state.timer);
    state.request?.abort();
    state.request = null;
  }

  function close(input) {
    const state = stateOf(input);
    stop(state);
    state.place.hidden = true;
    state.place.replaceChildren();
    state.options = [];
    state.active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function askSoon(input) {
    const state = stateOf(input);
    stop(state);
    const text = input.value.trim();
    if (text.length < LEAST) {
      close(input);
      return;
    }
    state.timer = setTimeout(() => ask(input, text), PAUSE);
  }

  async function ask(input, text) {
    const state = stateOf(input);
    state.request = new AbortController();
    try {
      const answer = await fetch(`/api/v1/suggestions?size=6&q=${encodeURIComponent(text.slice(0, 200))}`, {
        signal: state.request.signal,
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) return;
      const found = await answer.json();
      if (input.value.trim() === text && document.activeElement === input && !state.composing) show(input, found);
    } catch {
      // away, or overtaken by the next letter: the box goes on without suggestions
    }
  }

  function show(input, found) {
    const state = stateOf(input);
    close(input);
    const queries = (found.queries ?? []).filter((query) => query !== input.value.trim());
    addList(input, state.form.dataset.suggestQueries, queries.map((query) => ({ query })));
    addList(input, state.form.dataset.suggestDocuments, found.items ?? []);
    state.place.hidden = state.options.length === 0;
    input.setAttribute("aria-expanded", String(!state.place.hidden));
  }

  function addList(input, label, entries) {
    if (entries.length === 0) return;
    const state = stateOf(input);
    const heading = state.place.appendChild(document.createElement("p"));
    const list = state.place.appendChild(document.createElement("ul"));
    heading.textContent = label;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", label);
    list.lang = "vi";
    for (const entry of entries) {
      const option = list.appendChild(document.createElement("li"));
      option.id = `${state.place.id}-${state.options.length}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      if (entry.query) {
        option.textContent = entry.query;
      } else {
        const number = option.appendChild(document.createElement("b"));
        number.className = "id";
        number.textContent = entry.number ?? "";
        const title = option.appendChild(document.createElement("span"));
        title.textContent = entry.title;
      }
      // the caret stays in the box: a press that took the focus away would close the list before the click
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(input, entry));
      state.options.push({ option, entry });
    }
  }

  function take(input, entry) {
    close(input);
    if (entry.query) {
      input.value = entry.query;
      formOf(input).requestSubmit();
      return;
    }
    const link = document.createElement("a");
    link.href = `/van-ban/${encodeURIComponent(entry.slug)}`;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
  }

  function move(input, step) {
    const state = stateOf(input);
    const count = state.options.length;
    if (state.active >= 0) state.options[state.active].option.setAttribute("aria-selected", "false");
    // one place more than there are options: the text as typed
    state.active = ((state.active + 1 + step + count + 1) % (count + 1)) - 1;
    if (state.active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    const { option } = state.options[state.active];
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("compositionstart", (event) => {
    if (!isBox(event.target)) return;
    stateOf(event.target).composing = true;
    close(event.target);
  });
  document.addEventListener("compositionend", (event) => {
    if (!isBox(event.target)) return;
    stateOf(event.target).composing = false;
    askSoon(event.target);
  });
  document.addEventListener("input", (event) => {
    if (isBox(event.target) && !event.isComposing && !stateOf(event.target).composing) askSoon(event.target);
  });
  document.addEventListener("focusout", (event) => {
    if (isBox(event.target)) close(event.target);
  });
  document.addEventListener("submit", (event) => {
    const input = formOf(event.target)?.querySelector("input[type=search]");
    if (input) close(input);
  });
  document.addEventListener("keydown", (event) => {
    if (!isBox(event.target) || event.isComposing || event.keyCode === 229) return;
    const state = stateOf(event.target);
    if (state.place.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.target, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close(event.target);
    } else if (event.key === "Enter" && state.active >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(event.target, state.options[state.active].entry);
    }
  }, true);
})();
