package org.maalestok.opendata.pxweb;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PxWebSettings.class)
class OpenDataConfiguration {}
