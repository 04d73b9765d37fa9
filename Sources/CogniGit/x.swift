import CogniCore
