import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/page.js';

import { createRoot } from 'react-dom/client';

import { App } from './shell/App.js';

createRoot(document.getElementById('app')!).render(<App />);
