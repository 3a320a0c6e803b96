package org.maalestok.keyfigures.figures;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the figures in memory.
 *
 * @param cacheSize how much memory tables may take; 110 MB hold 3 000 indicators × 357 areas × 10 periods
 */
@ConfigurationProperties("maalestok.figures")
record FigureSettings(@DefaultValue("300MB") DataSize cacheSize) {}
