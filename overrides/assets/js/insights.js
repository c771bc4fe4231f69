// Searches without a result, and results that were opened: kept where the operator has switched it on (data/brand.yml).
import "./insights/searches.js";
