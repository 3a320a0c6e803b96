/**
 * Writes Parquet files, as <a href="https://parquet.apache.org/docs/file-format/">the format's description</a> has them: flat columns, plain encoding, pages
 * compressed by gzip, row group by row group. Of the format that is all a table needs. The libraries that write it bring Hadoop's classes along.
 */
@NullMarked
package org.maalestok.opendata.parquet;

import org.jspecify.annotations.NullMarked;
