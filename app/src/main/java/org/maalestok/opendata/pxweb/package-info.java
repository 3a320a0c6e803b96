/**
 * PxWebApi v2, as its specification and its reference server have it: <a href="https://github.com/PxTools/PxApiSpecs">PxApiSpecs</a>. Version 1, which most
 * scripts still speak, is a thin layer over the same selections and formats: what begins with {@code V1}.
 */
@NullMarked
package org.maalestok.opendata.pxweb;

import org.jspecify.annotations.NullMarked;
