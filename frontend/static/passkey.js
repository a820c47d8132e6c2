/*
 * Passkeys: makes one for whoever is signed in, and signs in with one. The portal's pages call window.cchcPasskeys; the server checks
 * everything that comes back. Written against WebAuthn level 2, which every current browser has.
 */
(() => {
  "use strict";

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

  /** Passkeys belong to a domain and work only there, over HTTPS or on the machine itself. */
  function usable(domain) {
    return isSecureContext && "PublicKeyCredential" in window && (location.hostname === domain || location.hostname.endsWith("." + domain));
  }

  async function create(invitation) {
    const options = JSON.parse(invitation);
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
      },
    });
    return JSON.stringify({
      ...named(credential),
      response: {
        attestationObject: text(credential.response.attestationObject),
        clientDataJSON: text(credential.response.clientDataJSON),
        transports: credential.response.getTransports?.() ?? [],
      },
    });
  }

  async function signIn() {
    const asked = await fetch("/dang-nhap/passkey/loi-moi", { method: "POST", headers: { Accept: "application/json" } });
    if (!asked.ok) throw new Error(asked.statusText);
    const options = await asked.json();
    const credential = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) },
    });
    const { response } = credential;
    const answer = await fetch("/dang-nhap/passkey", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify({
        ...named(credential),
        response: {
          authenticatorData: text(response.authenticatorData),
          clientDataJSON: text(response.clientDataJSON),
          signature: text(response.signature),
          userHandle: response.userHandle ? text(response.userHandle) : null,
        },
      }),
    });
    if (!answer.ok) throw new Error(answer.statusText);
    location.assign((await answer.json()).redirectUrl);
  }

  const named = (credential) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: {},
  });

  /** Shows what belongs to passkeys where they work; the button signs in, and the note says where that failed. */
  function offer(area, domain) {
    if (!usable(domain)) return;
    area.hidden = false;
    const button = area.querySelector("button");
    const note = area.querySelector("[role=alert]");
    button.addEventListener("click", async () => {
      note.hidden = true;
      button.disabled = true;
      try {
        await signIn();
      } catch {
        note.hidden = false;
        button.disabled = false;
        button.focus();
      }
    });
  }

  window.cchcPasskeys = { usable, create, offer };
})();
