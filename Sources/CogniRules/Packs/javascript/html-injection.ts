// ruleid: html-injection
list.innerHTML = "<li>" + name + "</li>";
// ruleid: html-injection
list.innerHTML += `<li>${name}</li>`;
// ruleid: html-injection
list.insertAdjacentHTML("beforeend", `<li>${name}</li>`);
// ruleid: html-injection
document.write("<a href=" + address + ">");
// The rule dom-xss finds that.
// ok: html-injection
title.innerHTML = location.hash;

// ok: html-injection
list.innerHTML = "";
// ok: html-injection
list.textContent = "<li>" + name + "</li>";
// ok: html-injection
list.innerHTML = `<li>${escapeHtml(name)}</li>`;
// ok: html-injection
list.innerHTML = template;
// ok: html-injection
list.innerHTML = "<b>" + "<i>" + `<u>`;
// ok: html-injection
const hint = "list.innerHTML = '<li>' + name"; // list.innerHTML = "<li>" + name
