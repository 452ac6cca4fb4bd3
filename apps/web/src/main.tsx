import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/tokens.css';
import './styles/parts.css';
import './styles/start.css';
import './styles/explore.css';
import './styles/evidence.css';
import './styles/articles.css';
import './styles/export.css';
import './styles/narrow.css';

import { createRoot } from 'react-dom/client';

import { App } from './shell/App.js';

createRoot(document.getElementById('app')!).render(<App />);
