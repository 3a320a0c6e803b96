// Enhancements that no page depends on.
