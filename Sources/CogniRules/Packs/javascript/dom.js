const panel = document.getElementById("panel");
// ruleid: dom-xss
panel.innerHTML = decodeURIComponent(location.hash.slice(1));
const params = new URLSearchParams(window.location.search);
// ruleid: dom-xss
document.write("<p>" + params.get("name"));
// ruleid: dom-xss
$("#panel").html(params.get("text"));
// ruleid: dom-xss
$("<div>" + document.location.hash + "</div>");
// panel.innerHTML = location.hash
// ok: dom-xss
panel.textContent = params.get("name");
// ok: dom-xss
panel.innerHTML = DOMPurify.sanitize(params.get("name"));
// ok: dom-xss
panel.innerHTML = `<a>${encodeURIComponent(location.search)}</a>`;
const near = "panel.innerHTML = location.hash";

// ruleid: dom-code-injection
eval(location.hash.slice(1));
// ruleid: dom-code-injection
setTimeout("go('" + params.get("page") + "')", 10);
// eval(location.hash)
// ok: dom-code-injection
setTimeout(() => go(params.get("page")), 10);
// ok: dom-code-injection
const page = JSON.parse(location.hash.slice(1)) || "eval(location.hash)";

// ruleid: dom-redirect
location.href = params.get("next");
// ruleid: dom-redirect
window.location.replace(document.referrer);
// location.href = location.search
// ok: dom-redirect
location.href = "/login" + location.search;
// ok: dom-redirect
window.location = `${location.pathname}?${params.get("page")}`;
// ok: dom-redirect
location.hash = location.search + "location.href = location.hash";

// ruleid: message-to-any-origin
parent.postMessage({ token: user.accessToken }, "*");
// parent.postMessage(accessToken, "*")
// ok: message-to-any-origin
parent.postMessage({ height: panel.offsetHeight }, "*");
// ok: message-to-any-origin
parent.postMessage({ token: user.accessToken }, "https://app.example.com");
const message = 'postMessage(accessToken, "*")';

window.addEventListener("message", (event) => {
  // ruleid: message-parsed-as-html
  panel.innerHTML = event.data;
});
window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example.com") return;
  // ok: message-parsed-as-html
  panel.innerHTML = event.data;
});
socket.addEventListener("message", (event) => {
  // panel.innerHTML = event.data
  // ok: message-parsed-as-html
  panel.innerHTML = event.data + "panel.innerHTML = event.data";
});

// ruleid: unclean-inner-html
const view = <div dangerouslySetInnerHTML={{ __html: comment.body }} />;
// {__html: comment.body}
// ok: unclean-inner-html
const clean = <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(comment.body) }} />;
// ok: unclean-inner-html
const constant = <div dangerouslySetInnerHTML={{ __html: "<b>{__html: x}</b>" }} />;

// ruleid: text-as-html
$("#preview").html($("#comment").val());
const typed = document.getElementById("name").value;
// ruleid: text-as-html
panel.innerHTML = "<b>" + typed + "</b>";
// $("#preview").html($("#comment").val())
// ok: text-as-html
$("#preview").text($("#comment").val());
// ok: text-as-html
panel.innerHTML = escapeHtml(typed);
// ok: text-as-html
panel.innerHTML = "<b>$('#comment').val()</b>";
