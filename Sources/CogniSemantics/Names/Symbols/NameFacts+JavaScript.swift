extension NameFacts {
    static let javaScript = NameFacts(
        blocksAreScopes: true, blockModifiers: labels("let const using"),
        declarationWords: labels("let const var using"),
        typeAliases: labels("type_alias_declaration"), exports: labels("export_specifier namespace_export"),
        dynamicFunctions: labels("eval"),
        builtins: javaScriptGlobals, updatesAreReads: false)

    /// The language's own globals, and those written small of browsers, workers, Node and the usual test runners: which of
    /// them a file meets isn't written in it.
    private static let javaScriptGlobals = labels(
        """
        AggregateError Array ArrayBuffer AsyncIterator Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date
        DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity
        Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError
        ReferenceError Reflect RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError Temporal TypeError
        URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet arguments decodeURI
        decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt
        undefined unescape this super import new target async get set static of
        window document navigator location history screen self top parent frames frameElement opener name status length
        closed origin event external performance crypto caches indexedDB localStorage sessionStorage cookieStore
        alert confirm prompt print open close stop focus blur fetch queueMicrotask setTimeout clearTimeout setInterval
        clearInterval setImmediate clearImmediate requestAnimationFrame cancelAnimationFrame requestIdleCallback
        cancelIdleCallback getComputedStyle getSelection matchMedia scroll scrollTo scrollBy scrollX scrollY moveTo moveBy
        resizeTo resizeBy innerWidth innerHeight outerWidth outerHeight pageXOffset pageYOffset screenX screenY screenLeft
        screenTop devicePixelRatio postMessage atob btoa structuredClone createImageBitmap reportError isSecureContext
        crossOriginIsolated visualViewport customElements speechSynthesis trustedTypes scheduler navigation
        clientInformation styleMedia menubar toolbar locationbar personalbar scrollbars statusbar addEventListener
        removeEventListener dispatchEvent importScripts skipWaiting clients registration registerProcessor currentFrame
        currentTime sampleRate find captureEvents releaseEvents showOpenFilePicker showSaveFilePicker showDirectoryPicker
        launchQueue offscreenBuffering credentialless originAgentCluster fence documentPictureInPicture sharedStorage
        chrome browser console process global module exports require define root gc
        describe xdescribe fdescribe context xcontext it xit fit specify xspecify test xtest suite setup teardown
        suiteSetup suiteTeardown before after beforeAll afterAll beforeEach afterEach run expect expectTypeOf assert
        assertType should jest vi cy jasmine spyOn spyOnProperty pending fail sinon chai mocha bench onTestFailed
        onTestFinished jasmineRequire setSpecProperty setSuiteProperty browser driver element by protractor page context
        google gapi grecaptcha paypal dataLayer gtag toastr swal bootstrap monaco acquireVsCodeApi safari webkit opera
        getApp getCurrentPages uni swan hexo
        jQuery angular goog ko moment require requirejs artifacts contract web3 ethers hre
        """)
}
