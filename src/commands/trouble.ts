import { troubleTold } from "./trouble-address";

// The small window that a ribbon button opens when it comes to nothing: shows the sentences of its address as plain text.
const { what, remedy, language } = troubleTold(location.search);
document.documentElement.lang = language;
for (const [id, text] of Object.entries({ what, remedy })) {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
}
