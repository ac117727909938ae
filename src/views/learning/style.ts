// Loads with the first picture of learning, not with the page.
import './learning.css';
