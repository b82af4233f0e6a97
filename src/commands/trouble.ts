// The small window behind troubleAddress: shows the sentences of its address as plain text.
const told = new URLSearchParams(location.search);
document.documentElement.lang = told.get("language") ?? "zh-CN";
for (const name of ["what", "remedy"]) {
  const place = document.getElementById(name);
  if (place) place.textContent = told.get(name);
}

export {};
