/** Opens the explorer in the page. */
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.js";
import "./app/app.css";

const place = document.getElementById("explorer");
if (!place) throw new Error('index.html has no element with the id "explorer"');
createRoot(place).render(<App />);
