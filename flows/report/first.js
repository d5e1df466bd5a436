// Before anything is painted, so that nothing jumps: controls that need scripts, and the reader's choice of light or dark.
document.documentElement.classList.add("js");
try {
  const theme = localStorage.getItem("banmian-theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch { /* a browser that keeps nothing for files */ }
