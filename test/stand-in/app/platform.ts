/** What the page was asked to be, in its address. */
const parameters = new URLSearchParams(window.location.search);
const isPhone = parameters.get('phone') === '1';
const isMacOS = navigator.userAgent.includes('Macintosh');

/** The platform that the stand-in claims to be: a desktop, or a phone with `?phone=1`. */
export const Platform = {
  isDesktop: !isPhone,
  isMobile: isPhone,
  isDesktopApp: !isPhone,
  isMobileApp: isPhone,
  isIosApp: false,
  isAndroidApp: isPhone,
  isPhone,
  isTablet: false,
  isMacOS,
  isWin: navigator.userAgent.includes('Windows'),
  isLinux: navigator.userAgent.includes('Linux'),
  isSafari: false,
  resourcePathPrefix: '/resource/',
};
