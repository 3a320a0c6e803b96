/** Speed, measured: {@code RadialBenchmark} under JMH, {@code Bench} the whole table in one go (frontier/bench). */
package org.maalestok.frontier.benchmark;
