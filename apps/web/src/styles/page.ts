/** The style sheets of the explorer in their order, for the site and for a file that is handed over; fonts are chosen by each. */
import './tokens.css';
import './parts.css';
import './start.css';
import './explore.css';
import './evidence.css';
import './articles.css';
import './export.css';
import './narrow.css';
