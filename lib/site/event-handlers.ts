/**
 * Attributes that hold code. Any other name that begins with "on" is plain data.
 *
 * https://html.spec.whatwg.org/multipage/webappapis.html#event-handlers-on-elements,-document-objects,-and-window-objects, and
 * those of pointer, touch, selection, animation, transition, encrypted media and SVG, also where only one engine has them.
 */
export const EVENT_HANDLERS: ReadonlySet<string> = new Set(
  `onabort onafterprint onanimationcancel onanimationend onanimationiteration onanimationstart onauxclick onbeforecopy
  onbeforecut onbeforeinput onbeforematch onbeforepaste onbeforeprint onbeforetoggle onbeforeunload onbeforexrselect
  onbegin onblur oncancel oncanplay oncanplaythrough onchange onclick onclose oncommand oncontentvisibilityautostatechange
  oncontextlost oncontextmenu oncontextrestored oncopy oncuechange oncut ondblclick ondrag ondragend ondragenter ondragexit
  ondragleave ondragover ondragstart ondrop ondurationchange onemptied onencrypted onend onended onerror onfocus onfocusin
  onfocusout onformdata onfullscreenchange onfullscreenerror ongesturechange ongestureend ongesturestart
  ongotpointercapture onhashchange oninput oninvalid onkeydown onkeypress onkeyup onlanguagechange onload onloadeddata
  onloadedmetadata onloadstart onlostpointercapture onmessage onmessageerror onmousedown onmouseenter onmouseleave
  onmousemove onmouseout onmouseover onmouseup onmousewheel onmozfullscreenchange onmozfullscreenerror onoffline ononline
  onpagehide onpagereveal onpageshow onpageswap onpaste onpause onplay onplaying onpointercancel onpointerdown
  onpointerenter onpointerleave onpointermove onpointerout onpointerover onpointerrawupdate onpointerup onpopstate
  onprogress onratechange onrejectionhandled onrepeat onreset onresize onscroll onscrollend onscrollsnapchange
  onscrollsnapchanging onsearch onsecuritypolicyviolation onseeked onseeking onselect onselectionchange onselectstart
  onslotchange onstalled onstorage onsubmit onsuspend ontimeupdate ontoggle ontouchcancel ontouchend ontouchmove
  ontouchstart ontransitioncancel ontransitionend ontransitionrun ontransitionstart onunhandledrejection onunload
  onvolumechange onwaiting onwaitingforkey onwebkitanimationend onwebkitanimationiteration onwebkitanimationstart
  onwebkitfullscreenchange onwebkitfullscreenerror onwebkittransitionend onwheel onzoom`.split(/\s+/),
);
