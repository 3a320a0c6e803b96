/** What the solvers promise beyond what the models show. */
package org.maalestok.frontier.simplex;
