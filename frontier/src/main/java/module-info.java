/** Data Envelopment Analysis, leaning on nothing. */
module org.maalestok.frontier {
    requires static transitive org.jspecify;

    exports org.maalestok.frontier;
    exports org.maalestok.frontier.bootstrap;
}
